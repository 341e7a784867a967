/** Checks of reading and editing the settings. */
@NullMarked
package app.ringback.settings;

import org.jspecify.annotations.NullMarked;
