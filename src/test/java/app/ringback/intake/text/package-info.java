/** Tests of how texts are asked for. */
@org.jspecify.annotations.NullMarked
package app.ringback.intake.text;
