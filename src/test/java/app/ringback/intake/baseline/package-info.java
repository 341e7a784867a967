/** Tests of feeds that are polled. */
@org.jspecify.annotations.NullMarked
package app.ringback.intake.baseline;
