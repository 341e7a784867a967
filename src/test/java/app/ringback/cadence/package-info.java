/** Cadences: what they do over months, and what they never do. */
@NullMarked
package app.ringback.cadence;

import org.jspecify.annotations.NullMarked;
