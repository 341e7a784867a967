/** The composition root: the workspace, its lock, and the desk that wires every part together. */
@NullMarked
package app.ringback.app;

import org.jspecify.annotations.NullMarked;
