package app.ringback.outbox;

import java.time.Duration;

/** What became of one attempt to hand an item to a carrier. */
public sealed interface CarrierResult {

  /** The carrier took it. */
  record Accepted(CarrierMessage message) implements CarrierResult {}

  /** The network failed before the first byte was written: certainly not sent. */
  record NothingLeft(String reason) implements CarrierResult {}

  /** It may or may not have been taken. */
  record Unknown(String reason) implements CarrierResult {}

  /**
   * Certainly not sent: the carrier said why.
   *
   * @param message in words a salesperson understands
   */
  record Refused(String code, CarrierAction action, String message) implements CarrierResult {}

  /**
   * Certainly not sent: too much at once.
   *
   * @param retryAfter how long the carrier asks us to wait, zero when it does not say
   */
  record Throttled(Duration retryAfter) implements CarrierResult {}
}
