package app.ringback.agenda.alert;

import java.time.Duration;
import java.time.Instant;

/**
 * Since when this process can have shown anything: its start, or the end of the last sleep of the
 * machine, seen as a gap between two looks at the clock.
 */
final class Wakefulness {

  /** The timer looks at the clock every 20 s at least. */
  private static final Duration GAP = Duration.ofSeconds(60);

  private Instant last = Instant.MIN;
  private Instant since = Instant.MIN;

  /** Notes a look at the clock. */
  synchronized void seen(Instant now) {
    if (last.equals(Instant.MIN) || now.isAfter(last.plus(GAP))) {
      since = now;
    }
    last = now;
  }

  synchronized Instant since() {
    return since;
  }
}
