/** What counts as an opt-out, from any channel, and all that follows from one at once. */
@NullMarked
package app.ringback.compliance.optout;

import org.jspecify.annotations.NullMarked;
