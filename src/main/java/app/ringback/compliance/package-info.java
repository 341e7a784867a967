/** What may leave, when, and why: suppressions and the guard. */
@NullMarked
package app.ringback.compliance;

import org.jspecify.annotations.NullMarked;
