/** The middle pane: one lead's header, its fields edited in place, and its timeline. */
@NullMarked
package app.ringback.ui.timeline;

import org.jspecify.annotations.NullMarked;
