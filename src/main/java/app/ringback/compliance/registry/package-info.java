/** The national do-not-call registry, as far as the user imported it. */
@NullMarked
package app.ringback.compliance.registry;

import org.jspecify.annotations.NullMarked;
