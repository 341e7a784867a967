/** E-mail through the rep's own mailbox; the only package that knows jakarta.mail. */
@NullMarked
package app.ringback.channel.mail;

import org.jspecify.annotations.NullMarked;
