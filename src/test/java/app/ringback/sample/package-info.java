/** Sample data repeats and is what it says. */
@NullMarked
package app.ringback.sample;

import org.jspecify.annotations.NullMarked;
