/** Alerts in the window: what is due, with what can be done about it at once. */
@NullMarked
package app.ringback.ui.alert;

import org.jspecify.annotations.NullMarked;
