/** What the rep is told, when, how often, and what was answered. */
@NullMarked
package app.ringback.agenda.alert;

import org.jspecify.annotations.NullMarked;
