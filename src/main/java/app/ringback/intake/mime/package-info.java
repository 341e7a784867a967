/** A mail opened into its texts: our own structure, and the port of whoever can open one. */
@NullMarked
package app.ringback.intake.mime;

import org.jspecify.annotations.NullMarked;
