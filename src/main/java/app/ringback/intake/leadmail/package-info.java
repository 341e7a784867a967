/** Mails that are leads themselves: told from other mail and read, whatever their layout. */
@NullMarked
package app.ringback.intake.leadmail;

import org.jspecify.annotations.NullMarked;
