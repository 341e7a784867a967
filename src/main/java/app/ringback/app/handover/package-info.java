/** How a command reaches the process that owns the workspace, and its output comes back. */
@NullMarked
package app.ringback.app.handover;

import org.jspecify.annotations.NullMarked;
