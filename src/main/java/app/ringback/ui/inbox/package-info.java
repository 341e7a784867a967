/** The left pane: smart views with counts, the list of leads, what a search found. */
@NullMarked
package app.ringback.ui.inbox;

import org.jspecify.annotations.NullMarked;
