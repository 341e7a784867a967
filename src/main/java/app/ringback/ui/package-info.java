/** The window: shell, theme, and the one hand-over to the FX thread. */
@NullMarked
package app.ringback.ui;

import org.jspecify.annotations.NullMarked;
