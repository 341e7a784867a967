/** The palette of every action and lead, and the list of all keys. */
@NullMarked
package app.ringback.ui.palette;

import org.jspecify.annotations.NullMarked;
