/** The outbox over the panes: everything that waits, is unclear or failed, and what to do. */
@NullMarked
package app.ringback.ui.outbox;

import org.jspecify.annotations.NullMarked;
