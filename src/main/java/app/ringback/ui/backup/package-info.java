/** Backups and the key of the book in the window, and the ways on when the book does not open. */
@NullMarked
package app.ringback.ui.backup;

import org.jspecify.annotations.NullMarked;
