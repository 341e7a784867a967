/** Texts through the user's own Twilio account; the only package that knows Twilio's SDK. */
@NullMarked
package app.ringback.channel.twilio;

import org.jspecify.annotations.NullMarked;
