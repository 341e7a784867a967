/** The right pane: what the rep writes to, or about, the open lead. */
@NullMarked
package app.ringback.ui.compose;

import org.jspecify.annotations.NullMarked;
