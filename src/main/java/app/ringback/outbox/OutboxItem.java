package app.ringback.outbox;

import app.ringback.compliance.Decision;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An item of the outbox with what the user must know to decide about it.
 *
 * @param name whom it is to; empty when the lead has no name
 * @param zone the lead's clock, as far as one is known
 * @param now what the guard says about sending it now; null where nobody would ask
 */
public record OutboxItem(
    OutboxGroup group,
    Dispatch dispatch,
    String name,
    @Nullable ZoneId zone,
    @Nullable Decision now) {

  /** Whether it still waits here and can be taken back. */
  public boolean isWaiting() {
    return dispatch.state().isWaiting();
  }
}
