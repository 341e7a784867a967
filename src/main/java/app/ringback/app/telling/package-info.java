/** How the rep is told outside the window: on the desktop, by a sound, by a badge, in the tray. */
@NullMarked
package app.ringback.app.telling;

import org.jspecify.annotations.NullMarked;
