package app.ringback.compliance.hours;

import app.ringback.core.UsState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Where in the United States a number or a postal code belongs; the data is a file. */
public final class UsPlaces {

  private static final String FILE = "/rules/us-places.txt";

  /**
   * A state, and the clocks that may run there.
   *
   * @param exact whether a number or a postal code named one zone of a state that has several
   */
  public record Place(UsState state, Set<ZoneId> zones, boolean exact) {}

  private final Map<UsState, Set<ZoneId>> zones = new EnumMap<>(UsState.class);
  private final Map<String, Place> byAreaCode = new HashMap<>();
  private final Map<String, Place> byPostalCode = new HashMap<>();

  public UsPlaces() {
    InputStream in = Objects.requireNonNull(UsPlaces.class.getResourceAsStream(FILE));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String line) {
    String[] parts = line.split("\\|", -1);
    UsState state = UsState.valueOf(parts[1]);
    if (parts[0].equals("zones")) {
      zones.put(state, zones(parts[2]));
      return;
    }
    boolean any = parts[2].equals("*");
    Place place = new Place(state, any ? of(state) : zones(parts[2]), !any);
    for (String code : parts[3].split(" ", -1)) {
      if (parts[0].equals("codes")) {
        byAreaCode.put(code, place);
      } else {
        putRange(code, place);
      }
    }
  }

  private void putRange(String range, Place place) {
    int dash = range.indexOf('-');
    String first = dash < 0 ? range : range.substring(0, dash);
    String last = dash < 0 ? range : range.substring(dash + 1);
    for (int code = Integer.parseInt(first); code <= Integer.parseInt(last); code++) {
      String digits = Integer.toString(code);
      byPostalCode.put("0".repeat(first.length() - digits.length()) + digits, place);
    }
  }

  private static Set<ZoneId> zones(String names) {
    Set<ZoneId> zones = new LinkedHashSet<>();
    Arrays.stream(names.split(" ", -1)).map(ZoneId::of).forEach(zones::add);
    return Set.copyOf(zones);
  }

  /** Every zone of the state. */
  public Set<ZoneId> of(UsState state) {
    return Objects.requireNonNull(zones.get(state));
  }

  /** The place of a number's area code; empty for numbers of no place, such as toll-free ones. */
  public Optional<Place> ofNumber(String e164) {
    return e164.startsWith("+1") && e164.length() == 12
        ? Optional.ofNullable(byAreaCode.get(e164.substring(2, 5)))
        : Optional.empty();
  }

  /** The place of a postal code such as {@code 98101} or {@code 98101-1234}. */
  public Optional<Place> ofPostalCode(String code) {
    String digits = code.strip();
    if (!digits.matches("\\d{5}(-?\\d{4})?")) {
      return Optional.empty();
    }
    return Optional.ofNullable(byPostalCode.get(digits.substring(0, 5)))
        .or(() -> Optional.ofNullable(byPostalCode.get(digits.substring(0, 3))));
  }
}
