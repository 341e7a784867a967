/** Leads a person types or pastes. */
@NullMarked
package app.ringback.intake.hand;

import org.jspecify.annotations.NullMarked;
