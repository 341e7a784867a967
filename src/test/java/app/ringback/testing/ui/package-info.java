/** Tests of the window on the headless platform: the base, pictures, and the watchdog. */
@NullMarked
package app.ringback.testing.ui;

import org.jspecify.annotations.NullMarked;
