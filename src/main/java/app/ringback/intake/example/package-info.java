/** Rules for mails nobody knows the layout of, learned from one that the rep marked. */
@NullMarked
package app.ringback.intake.example;

import org.jspecify.annotations.NullMarked;
