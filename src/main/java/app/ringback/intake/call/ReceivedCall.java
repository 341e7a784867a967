package app.ringback.intake.call;

import java.time.Instant;

/**
 * A call somebody made to the rep's number.
 *
 * @param id the carrier's id; the same call always has the same
 * @param from the caller, E.164; empty when the number is withheld
 * @param at when it reached the carrier
 * @param status the carrier's own word
 * @param over whether nothing will change any more
 * @param taken whether somebody on the rep's side answered, the message machine aside
 * @param seconds how long they spoke, 0 when nobody did
 */
public record ReceivedCall(
    String id,
    String from,
    String to,
    Instant at,
    String status,
    boolean over,
    boolean taken,
    int seconds) {

  /** Something answered, and it was not the rep: the assistant takes messages. */
  boolean mayHaveLeftMessage() {
    return over && !taken && status.equals("completed");
  }
}
