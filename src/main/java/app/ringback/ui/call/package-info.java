/** The call that is going on: what it is doing, in big words, and what the rep can do about it. */
@NullMarked
package app.ringback.ui.call;

import org.jspecify.annotations.NullMarked;
