/** Checks of the workspace and its lock. */
@NullMarked
package app.ringback.app;

import org.jspecify.annotations.NullMarked;
