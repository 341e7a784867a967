/** Checks of the command line, alone and between processes. */
@NullMarked
package app.ringback.app.cli;

import org.jspecify.annotations.NullMarked;
