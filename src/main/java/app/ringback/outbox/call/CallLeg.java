package app.ringback.outbox.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One telephone's part of a call, as the carrier has it.
 *
 * @param id the carrier's id
 * @param from the number the phone shows
 * @param createdAt by the carrier's clock
 * @param seconds how long it was connected, once it ended
 * @param answeredBy {@code human, machine}, empty when the carrier does not say
 * @param cost decimal text, empty until it is known
 */
public record CallLeg(
    String id,
    String to,
    String from,
    LegState state,
    @Nullable Instant createdAt,
    @Nullable Integer seconds,
    String answeredBy,
    String cost) {}
