/** The settings screen: who the rep is, Twilio, the look, and the book with its backups. */
@NullMarked
package app.ringback.ui.settings;

import org.jspecify.annotations.NullMarked;
