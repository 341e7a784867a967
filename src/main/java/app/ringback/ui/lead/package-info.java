/** Puts the panes of one lead together: the middle with its timeline, the right for writing. */
@NullMarked
package app.ringback.ui.lead;

import org.jspecify.annotations.NullMarked;
