package app.ringback.agenda.rule;

import app.ringback.core.LeadId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that may set a rule off.
 *
 * @param when what happened, one of {@link app.ringback.settings.RuleSettings#WHEN}
 * @param subject the entry of the timeline, or the next step
 */
record Happening(String when, LeadId lead, UUID subject, Instant at) {}
