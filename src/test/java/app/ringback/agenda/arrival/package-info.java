@NullMarked
package app.ringback.agenda.arrival;

import org.jspecify.annotations.NullMarked;
