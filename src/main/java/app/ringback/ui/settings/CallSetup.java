package app.ringback.ui.settings;

import app.ringback.outbox.call.CallHost;
import app.ringback.outbox.call.CallHosting.NumberAnswer;
import app.ringback.outbox.call.HostStep;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What answers calls in the user's own account, as the settings show and change it. Every method
 * may wait for the disk, those that change something for the carrier, too, and throws a problem
 * when it cannot be done.
 */
public interface CallSetup {

  /**
   * How it stands.
   *
   * @param account whether there is an account with a number
   * @param phone the rep's phone as it is shown; empty while none is set
   * @param number the account's number as it is shown
   * @param host what is in the account; null for nothing
   * @param current whether that is what would be put there now
   * @param message whether the rep has a message of their own
   */
  record Standing(
      boolean account,
      String phone,
      String number,
      @Nullable CallHost host,
      boolean current,
      boolean message) {

    boolean isReady() {
      return account && !phone.isEmpty();
    }
  }

  Standing look();

  /** What answers calls to the number now. */
  NumberAnswer number();

  /** Puts the files into the account, or newer ones in their place. */
  void deploy(Consumer<HostStep> progress);

  /**
   * Lets the files answer calls to the number.
   *
   * @param shown what the user saw to answer them now
   */
  void answerCalls(String shown);

  /** Lets what answered calls before do so again. */
  void putBack();

  /** Takes everything out of the account. */
  void remove();
}
