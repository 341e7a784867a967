package app.ringback.testing;

import app.ringback.agenda.wake.Pulse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** A computer that a test lets run, sleep, set its clock and travel. */
public final class TestPulse {

  private final SettableClock clock;
  private final AtomicLong ticks = new AtomicLong();
  private volatile ZoneId zone = ZoneId.of("America/Los_Angeles");

  public TestPulse(SettableClock clock) {
    this.clock = clock;
  }

  public Pulse pulse() {
    return new Pulse(ticks::get, () -> zone);
  }

  /** Time goes by as it does. */
  public void run(Duration time) {
    ticks.addAndGet(time.toNanos());
    clock.advance(time);
  }

  /** The lid is closed: the clock goes on, the ticks stand still. */
  public void sleep(Duration time) {
    clock.advance(time);
  }

  /** The clock is set, on or back. */
  public void set(Duration by) {
    clock.advance(by);
  }

  public void travel(String to) {
    zone = ZoneId.of(to);
  }
}
