/** Tests of leads a person types or pastes. */
@org.jspecify.annotations.NullMarked
package app.ringback.intake.hand;
