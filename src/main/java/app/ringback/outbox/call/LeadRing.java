package app.ringback.outbox.call;

import java.time.Duration;

/**
 * How the lead is rung.
 *
 * @param to the lead's number, E.164
 * @param roomId the carrier's id of the room the rep is in: an id, not a name, so that a room the
 *     rep has left is not opened again for the lead alone
 * @param label told to the carrier, so that the leg is found again
 */
public record LeadRing(String to, String roomId, String label, Duration timeout, Duration limit) {}
