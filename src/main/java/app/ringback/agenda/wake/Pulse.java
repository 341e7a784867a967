package app.ringback.agenda.wake;

import java.time.ZoneId;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the computer knows of time besides its clock.
 *
 * @param ticks nanoseconds that only ever run forward, whatever the clock is set to; they may or
 *     may not stand still while the computer sleeps
 * @param zone the computer's time zone now
 */
public record Pulse(LongSupplier ticks, Supplier<ZoneId> zone) {}
