/** What the top bar and the status bar tell, kept right from the open book. */
@NullMarked
package app.ringback.ui.status;

import org.jspecify.annotations.NullMarked;
