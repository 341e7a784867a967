/** A mail server on loopback, and a line to it that breaks when a test says so. */
@NullMarked
package app.ringback.testing.mail;

import org.jspecify.annotations.NullMarked;
