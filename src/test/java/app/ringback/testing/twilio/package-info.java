/** A stateful stand-in for Twilio on loopback. */
@NullMarked
package app.ringback.testing.twilio;

import org.jspecify.annotations.NullMarked;
