/** The lead's local time, and at which instants it allows a call or a text. */
@NullMarked
package app.ringback.compliance.hours;

import org.jspecify.annotations.NullMarked;
