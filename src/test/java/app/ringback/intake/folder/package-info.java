/** Tests of files taken from folders. */
@org.jspecify.annotations.NullMarked
package app.ringback.intake.folder;
