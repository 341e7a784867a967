/** The screen that shows how fast leads were answered before Ringback, and the offer to look. */
@NullMarked
package app.ringback.ui.baseline;

import org.jspecify.annotations.NullMarked;
