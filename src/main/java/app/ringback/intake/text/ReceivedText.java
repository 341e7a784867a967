package app.ringback.intake.text;

import java.time.Instant;

/**
 * A text somebody sent to the rep's number.
 *
 * @param id the carrier's id; the same text always has the same
 * @param from the sender, E.164 or a short code
 * @param at when the carrier received it
 * @param media how many pictures or files came with it
 */
public record ReceivedText(String id, String from, String to, String body, Instant at, int media) {}
