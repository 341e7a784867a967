package app.ringback.outbox;

import app.ringback.core.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether the account with a carrier can be used. */
public sealed interface CarrierAccount {

  /**
   * It can.
   *
   * @param carrierNow the carrier's clock at that moment; null when it does not tell
   */
  record Ready(String name, @Nullable Instant carrierNow) implements CarrierAccount {

    /** An account with a carrier that does not tell the time. */
    public Ready(String name) {
      this(name, null);
    }
  }

  /** It cannot, or could not be asked. */
  record NotReady(Problem problem) implements CarrierAccount {}
}
