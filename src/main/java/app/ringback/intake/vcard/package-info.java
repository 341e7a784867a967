/** Contacts in vCard files. */
@NullMarked
package app.ringback.intake.vcard;

import org.jspecify.annotations.NullMarked;
