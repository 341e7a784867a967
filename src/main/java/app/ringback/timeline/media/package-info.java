/**
 * Pictures and files that came with texts or go with mails, kept in the book beside the entry they
 * belong to.
 */
@NullMarked
package app.ringback.timeline.media;

import org.jspecify.annotations.NullMarked;
