/** The user's own small rules: when something happens, one thing is done. */
@NullMarked
package app.ringback.agenda.rule;

import org.jspecify.annotations.NullMarked;
