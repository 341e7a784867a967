/** E-mail that comes in: read from the mailbox, recognised, and stored on whose timeline it is. */
@NullMarked
package app.ringback.intake.mail;

import org.jspecify.annotations.NullMarked;
