/** What happens by itself when a new lead arrives: the first text and the insta-call. */
@NullMarked
package app.ringback.agenda.arrival;

import org.jspecify.annotations.NullMarked;
