/** How leads come in: parse, check, match, store. */
@NullMarked
package app.ringback.intake;

import org.jspecify.annotations.NullMarked;
