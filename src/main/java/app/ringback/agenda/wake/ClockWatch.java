package app.ringback.agenda.wake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Notices that the computer slept, or that its clock or time zone was changed, by comparing the
 * clock with ticks that cannot be set. To be looked at much more often than {@link #GAP}.
 */
public final class ClockWatch {

  /** Clocks are corrected by less than this all the time. */
  static final Duration TOLERANCE = Duration.ofMinutes(2);

  /** Ticks that go on while the computer sleeps show it only by nobody having looked. */
  static final Duration GAP = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final Pulse pulse;
  private Instant lastTime;
  private long lastTick;
  private ZoneId lastZone;

  public ClockWatch(InstantSource clock, Pulse pulse) {
    this.clock = clock;
    this.pulse = pulse;
    lastTime = clock.instant();
    lastTick = pulse.ticks().getAsLong();
    lastZone = pulse.zone().get();
  }

  /** What happened since the last look; empty when time went on as it should. */
  public synchronized Optional<Jump> look() {
    Instant now = clock.instant();
    long tick = pulse.ticks().getAsLong();
    ZoneId zone = pulse.zone().get();
    Duration ran = Duration.ofNanos(tick - lastTick);
    Duration off = Duration.between(lastTime.plus(ran), now);
    Optional<Jump> jump = jump(now, zone, ran, off);
    lastTime = now;
    lastTick = tick;
    lastZone = zone;
    return jump;
  }

  private Optional<Jump> jump(Instant now, ZoneId zone, Duration ran, Duration off) {
    if (off.compareTo(TOLERANCE.negated()) < 0) {
      return Optional.of(new Jump(WakeKind.BACK, lastTime.plus(ran), now, lastZone, zone));
    }
    if (off.compareTo(TOLERANCE) > 0 || ran.compareTo(GAP) > 0) {
      return Optional.of(new Jump(WakeKind.SLEPT, lastTime, now, lastZone, zone));
    }
    return zone.equals(lastZone)
        ? Optional.empty()
        : Optional.of(new Jump(WakeKind.ZONE, lastTime, now, lastZone, zone));
  }
}
