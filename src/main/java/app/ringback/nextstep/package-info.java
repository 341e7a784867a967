/** The agreed next action with a lead: callbacks, appointments, things to send. */
@NullMarked
package app.ringback.nextstep;

import org.jspecify.annotations.NullMarked;
