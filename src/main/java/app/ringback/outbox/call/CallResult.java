package app.ringback.outbox.call;

import app.ringback.outbox.CarrierResult;

/** What became of one thing asked of the carrier of calls. */
public sealed interface CallResult {

  /**
   * The carrier did it.
   *
   * @param leg the carrier's id of the leg it is about
   */
  record Done(String leg) implements CallResult {}

  /** It did not, or that is not known; never {@link CarrierResult.Accepted}. */
  record NotDone(CarrierResult why) implements CallResult {}
}
