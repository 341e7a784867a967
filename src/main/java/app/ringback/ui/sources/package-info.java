/** The screen of the sources: what brings leads, how it does, and what is agreed for it. */
@NullMarked
package app.ringback.ui.sources;

import org.jspecify.annotations.NullMarked;
