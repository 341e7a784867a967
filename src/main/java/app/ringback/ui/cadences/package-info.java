/** Cadences in the window: their editor, and what a lead is on. */
@NullMarked
package app.ringback.ui.cadences;

import org.jspecify.annotations.NullMarked;
