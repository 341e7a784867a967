package app.ringback.agenda.wake;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A moment at which time did not go on as it should have.
 *
 * @param from what the clock showed when all was well for the last time; of a clock that was set
 *     back, what it would show now
 * @param to what it shows now
 */
public record Jump(WakeKind kind, Instant from, Instant to, ZoneId zoneBefore, ZoneId zoneAfter) {

  boolean changedZone() {
    return !zoneBefore.equals(zoneAfter);
  }
}
