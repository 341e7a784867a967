/** What happened while nobody was at work: sleep, a moved clock, another time zone. */
@NullMarked
package app.ringback.agenda.wake;

import org.jspecify.annotations.NullMarked;
