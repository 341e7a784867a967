/** How fast leads were answered before Ringback, read from the mailbox and the carrier's log. */
@NullMarked
package app.ringback.intake.baseline;

import org.jspecify.annotations.NullMarked;
