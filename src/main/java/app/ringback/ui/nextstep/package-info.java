/** The next step of the open lead: shown, asked for after every touch, set and ended. */
@NullMarked
package app.ringback.ui.nextstep;

import org.jspecify.annotations.NullMarked;
