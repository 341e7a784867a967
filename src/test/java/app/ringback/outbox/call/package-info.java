/** Calls made through the stand-in, second by second. */
@NullMarked
package app.ringback.outbox.call;

import org.jspecify.annotations.NullMarked;
