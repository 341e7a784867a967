/** Texts that come in: asked for, matched to a lead, stored once, with what they mean. */
@org.jspecify.annotations.NullMarked
package app.ringback.intake.text;
