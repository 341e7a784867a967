/** Leads in ADF 1.0, the form of auto and real-estate vendors, however badly it is written. */
@NullMarked
package app.ringback.intake.adf;

import org.jspecify.annotations.NullMarked;
