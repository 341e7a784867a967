/** Ringback, the follow-up desk for solo closers. */
@NullMarked
package app.ringback;

import org.jspecify.annotations.NullMarked;
