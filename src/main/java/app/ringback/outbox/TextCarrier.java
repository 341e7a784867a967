package app.ringback.outbox;

import java.time.Instant;

/** Whoever carries texts. Calls block and never throw; {@link #send} tries exactly once. */
public interface TextCarrier extends Carrier {

  /** What texts are sent from: a number in E.164 or the id of a sender pool. */
  @Override
  String sender();

  /** Hands one text over, once. */
  CarrierResult send(String to, String body);

  /**
   * The messages that went from our sender to this number, as far back as {@code since} and perhaps
   * further.
   */
  CarrierAnswer find(String to, Instant since);

  /** One message by the carrier's id; no message when the carrier does not know it. */
  CarrierAnswer fetch(String id);
}
