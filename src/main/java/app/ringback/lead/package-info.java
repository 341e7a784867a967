/** Leads: who they are, how they are found again, how complete they are, what stage they are in. */
@NullMarked
package app.ringback.lead;

import org.jspecify.annotations.NullMarked;
