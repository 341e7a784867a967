/** Opens any file dropped on the program as the lead file it is. */
@NullMarked
package app.ringback.intake.file;

import org.jspecify.annotations.NullMarked;
