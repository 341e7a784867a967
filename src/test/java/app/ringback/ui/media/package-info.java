@NullMarked
package app.ringback.ui.media;

import org.jspecify.annotations.NullMarked;
