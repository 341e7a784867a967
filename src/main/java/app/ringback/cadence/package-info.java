/** Cadences: plans of touches, the leads on them, and what runs them by itself. */
@NullMarked
package app.ringback.cadence;

import org.jspecify.annotations.NullMarked;
