/** Calls that come in: asked for, matched to a lead, stored once, taken or missed. */
@org.jspecify.annotations.NullMarked
package app.ringback.intake.call;
