package app.ringback.agenda.wake;

import java.time.Instant;
import java.util.UUID;

/**
 * A wake that was noted.
 *
 * @param from see {@link Jump}
 * @param zoneBefore the time zone of the computer before; an IANA id
 * @param replanned how many automatic touches were planned anew because of it
 */
public record Wake(
    UUID id,
    WakeKind kind,
    Instant from,
    Instant to,
    String zoneBefore,
    String zoneAfter,
    int replanned) {

  /** The earlier end of what it covers. */
  public Instant begin() {
    return from.isBefore(to) ? from : to;
  }

  /** The later end of what it covers. */
  public Instant end() {
    return from.isBefore(to) ? to : from;
  }
}
