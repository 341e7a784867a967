/**
 * The start of the window: display, first frame, wiring of the panes, pictures without a display.
 */
@NullMarked
package app.ringback.app.window;

import org.jspecify.annotations.NullMarked;
