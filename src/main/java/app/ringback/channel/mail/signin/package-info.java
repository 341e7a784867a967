/** Signing in at a mail provider in the browser (OAuth 2.0, RFC 6749), and the tokens of it. */
@NullMarked
package app.ringback.channel.mail.signin;

import org.jspecify.annotations.NullMarked;
