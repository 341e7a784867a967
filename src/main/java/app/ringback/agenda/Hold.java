package app.ringback.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an item of the agenda from being done now.
 *
 * @param until when that ends; null when it never does by itself
 * @param rule the rule, in words
 */
public record Hold(@Nullable Instant until, String rule) {}
