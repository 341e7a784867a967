/** The checks of {@code doctor}: each looks at one thing and says how to mend it. */
@NullMarked
package app.ringback.app.doctor;

import org.jspecify.annotations.NullMarked;
