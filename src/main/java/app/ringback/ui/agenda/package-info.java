/** What is due, over the panes: the agenda, the calling list and the card after a wake. */
@NullMarked
package app.ringback.ui.agenda;

import org.jspecify.annotations.NullMarked;
