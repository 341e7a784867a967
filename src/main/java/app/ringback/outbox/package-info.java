/** Everything outbound, from composed to delivered: nothing leaves twice, nothing is lost. */
@NullMarked
package app.ringback.outbox;

import org.jspecify.annotations.NullMarked;
