/** A whole book, or one person's part of it, as a zip of JSON lines; and erasure. */
@NullMarked
package app.ringback.archive;

import org.jspecify.annotations.NullMarked;
