package app.ringback.ui.outbox;

import app.ringback.core.Problem;
import app.ringback.outbox.OutboxPage;
import org.jspecify.annotations.Nullable;

/** Where the screen reads the outbox from. It waits for disk: never on the FX thread. */
@FunctionalInterface
public interface OutboxSource {

  Sight read();

  /**
   * The outbox at one moment.
   *
   * @param stopped why nothing is sent at all; null when that is not so
   * @param setUp whether an account to send with is set up
   */
  record Sight(OutboxPage page, @Nullable Problem stopped, boolean setUp) {}
}
