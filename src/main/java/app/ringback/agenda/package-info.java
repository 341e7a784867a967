/** Everything that is due, ranked, and what became of it while nobody was at work. */
@NullMarked
package app.ringback.agenda;

import org.jspecify.annotations.NullMarked;
