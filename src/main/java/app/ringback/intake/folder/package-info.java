/** Takes the lead files that are dropped into folders, each once. */
@NullMarked
package app.ringback.intake.folder;

import org.jspecify.annotations.NullMarked;
