/** Tests of leads that are posted. */
@org.jspecify.annotations.NullMarked
package app.ringback.intake.webhook;
