@NullMarked
package app.ringback.agenda.alert;

import org.jspecify.annotations.NullMarked;
