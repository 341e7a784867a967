package app.ringback.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.hours.LawByHand;
import app.ringback.core.UsState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Remembers who was suppressed when, and tells whether what left was allowed to: by the law as it
 * is written down by hand, over both changes of the clock. Seeds are fixed, so a failure repeats.
 */
public final class LegalWatch {

  /** States with one clock each, and hours of every kind. */
  private static final List<Place> PLACES =
      List.of(
          new Place(UsState.WA, "206", "America/Los_Angeles"),
          new Place(UsState.RI, "401", "America/New_York"),
          new Place(UsState.PA, "215", "America/New_York"),
          new Place(UsState.LA, "504", "America/Chicago"),
          new Place(UsState.CT, "203", "America/New_York"),
          new Place(UsState.NM, "505", "America/Denver"));

  /** The Friday before the clocks change in March, and in autumn, when it is night in the US. */
  private static final List<Instant> STARTS =
      List.of(Instant.parse("2026-03-07T05:30:00Z"), Instant.parse("2026-10-31T05:30:00Z"));

  private final Map<String, List<Turn>> turns = new HashMap<>();

  /** Where leads live. */
  public record Place(UsState state, String areaCode, String clock) {

    /** Somebody's number there; {@code person} from 0 to 9. */
    public String number(int person) {
      return "+1" + areaCode + "555016" + person;
    }
  }

  /** What one run begins with. */
  public record Case(Place place, Instant start, long seed) {}

  /** When an address was suppressed, or free again. */
  private record Turn(Instant at, boolean suppressed) {}

  /** Every state's hours at every minute are LegalHoursTest's; here one each. */
  public static Stream<Case> cases(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Case(PLACES.get(i % PLACES.size()), STARTS.get(i % STARTS.size()), 31L * i + 7));
  }

  /** From this instant the address is suppressed, or free again. */
  public void turned(String address, Instant at, boolean suppressed) {
    turns.computeIfAbsent(address, any -> new ArrayList<>()).add(new Turn(at, suppressed));
  }

  /** Nothing may leave to an address while it is suppressed. */
  public void wasFree(String address, Instant at) {
    List<Turn> known = turns.getOrDefault(address, List.of());
    boolean suppressed =
        known.stream()
            .filter(turn -> turn.at().isBefore(at))
            .reduce((first, second) -> second)
            .map(Turn::suppressed)
            .orElse(false);
    assertThat(suppressed).as("left at %s of %s", at, known).isFalse();
  }

  /** The wall clock of the place allows it, and will for a second. */
  public static void wasLegal(Place place, Instant at) {
    LocalDateTime wall = LocalDateTime.ofInstant(at, ZoneId.of(place.clock()));
    assertThat(LawByHand.allows(place.state(), wall)).as(place + " at " + wall).isTrue();
    assertThat(LawByHand.allows(place.state(), wall.plusSeconds(1)))
        .as("not in the last second: " + wall)
        .isTrue();
  }
}
