@NullMarked
package app.ringback.agenda.rule;

import org.jspecify.annotations.NullMarked;
