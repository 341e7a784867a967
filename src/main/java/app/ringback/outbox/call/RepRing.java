package app.ringback.outbox.call;

import java.time.Duration;

/**
 * How the rep is rung.
 *
 * @param to the rep's phone, E.164
 * @param room name of the room to wait in
 * @param leadName whom it is about, as the rep hears it; may be empty
 * @param notice what the rep hears besides; may be empty
 * @param pressAddress where pressing 1 leads, an https address; empty when only the key on the
 *     screen counts
 * @param timeout how long it rings: less than until the phone's own voicemail answers
 * @param limit after how long the leg ends by itself
 */
public record RepRing(
    String to,
    String room,
    String leadName,
    String notice,
    String pressAddress,
    Duration timeout,
    Duration limit) {}
