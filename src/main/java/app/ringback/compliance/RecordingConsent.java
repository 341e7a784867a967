package app.ringback.compliance;

import app.ringback.compliance.hours.UsPlaces;
import app.ringback.core.UsState;
import app.ringback.lead.Lead;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a call that is recorded must begin with an announcement: when either side may be in one
 * of the states of {@code rules/recording-consent.txt}, or it is not known where the lead is.
 */
public final class RecordingConsent {

  private static final String STATES = "/rules/recording-consent.txt";

  private final UsPlaces places;
  private final Set<UsState> everybodyMustKnow = EnumSet.noneOf(UsState.class);

  public RecordingConsent() {
    places = new UsPlaces();
    try (InputStream in =
        Objects.requireNonNull(RecordingConsent.class.getResourceAsStream(STATES), STATES)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> UsState.read(line.substring(0, 2)).orElseThrow())
          .forEach(everybodyMustKnow::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where everybody on a call has to know that it is recorded. */
  public Set<UsState> everybodyMustKnow() {
    return Set.copyOf(everybodyMustKnow);
  }

  /**
   * Whether it must be announced.
   *
   * @param number the lead's, E.164
   * @param repNumber the rep's, E.164
   */
  public boolean mustAnnounce(Lead lead, String number, String repNumber) {
    Set<UsState> lives = EnumSet.noneOf(UsState.class);
    UsState.read(lead.region()).ifPresent(lives::add);
    UsState.read(lead.address().region()).ifPresent(lives::add);
    places
        .ofPostalCode(lead.address().postalCode())
        .map(UsPlaces.Place::state)
        .ifPresent(lives::add);
    Optional<UsState> line = places.ofNumber(number).map(UsPlaces.Place::state);
    line.ifPresent(lives::add);
    if (lives.isEmpty()) {
      return true;
    }
    places.ofNumber(repNumber).map(UsPlaces.Place::state).ifPresent(lives::add);
    return lives.stream().anyMatch(everybodyMustKnow::contains);
  }
}
