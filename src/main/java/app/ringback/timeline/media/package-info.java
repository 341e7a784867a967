/** Pictures and files that came with texts, kept in the book beside the entry they belong to. */
@NullMarked
package app.ringback.timeline.media;

import org.jspecify.annotations.NullMarked;
