/** Tests of what {@code doctor} looks at. */
@NullMarked
package app.ringback.app.doctor;

import org.jspecify.annotations.NullMarked;
