package app.ringback.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The outbox in numbers.
 *
 * @param waiting how many wait for their turn or are just leaving
 * @param held how many wait because a rule says so
 * @param heldUntil when the first of those may go; null when none is held
 * @param moved how many wait for the user's word: from another machine, or taken for spam
 * @param unknown of how many it is unclear whether they left
 * @param failed how many failed within the last day and were not tried again
 * @param offline whether a text waits because the carrier could not be reached
 */
public record OutboxGlance(
    int waiting,
    int held,
    @Nullable Instant heldUntil,
    int moved,
    int unknown,
    int failed,
    boolean offline) {}
