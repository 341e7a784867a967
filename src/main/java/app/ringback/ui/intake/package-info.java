/** Importing in the window: choose or drop files, look at the mapping, follow it, take it back. */
@NullMarked
package app.ringback.ui.intake;

import org.jspecify.annotations.NullMarked;
