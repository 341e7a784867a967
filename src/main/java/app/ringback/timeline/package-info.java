/** Append-only activities of every channel. */
@NullMarked
package app.ringback.timeline;

import org.jspecify.annotations.NullMarked;
