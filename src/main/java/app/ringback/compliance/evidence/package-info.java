/** Proof of consent, opt-outs and rules: append-only and chained by hash. */
@NullMarked
package app.ringback.compliance.evidence;

import org.jspecify.annotations.NullMarked;
