package app.ringback.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class SettableClock implements InstantSource {

  private volatile Instant now;

  public SettableClock(Instant now) {
    this.now = now;
  }

  /** Monday 2 March 2026, 10:00 in Los Angeles. */
  public static SettableClock mondayMorning() {
    return new SettableClock(Instant.parse("2026-03-02T18:00:00Z"));
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void set(Instant instant) {
    now = instant;
  }

  public void advance(Duration duration) {
    now = now.plus(duration);
  }
}
