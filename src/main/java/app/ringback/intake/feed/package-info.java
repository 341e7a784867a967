/** Polls published tables and lists for new rows. */
@NullMarked
package app.ringback.intake.feed;

import org.jspecify.annotations.NullMarked;
