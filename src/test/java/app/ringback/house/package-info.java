/** Checks of the house itself: format, architecture, changelog. */
@NullMarked
package app.ringback.house;

import org.jspecify.annotations.NullMarked;
