/** What the window shows of practice: that it is none of the real book, and its time. */
@NullMarked
package app.ringback.ui.practice;

import org.jspecify.annotations.NullMarked;
