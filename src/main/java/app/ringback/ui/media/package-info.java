/**
 * Pictures and files that came with texts, as small ones in the timeline and large in its place.
 */
@NullMarked
package app.ringback.ui.media;

import org.jspecify.annotations.NullMarked;
