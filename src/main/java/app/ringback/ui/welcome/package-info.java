/** The first start: practise, set up, or import. */
@NullMarked
package app.ringback.ui.welcome;

import org.jspecify.annotations.NullMarked;
