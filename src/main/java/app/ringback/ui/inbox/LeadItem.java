package app.ringback.ui.inbox;

import app.ringback.core.LeadId;
import app.ringback.lead.LeadRow;
import org.jspecify.annotations.Nullable;

/**
 * One place in the list.
 *
 * @param row null until it has been read
 */
public record LeadItem(LeadId id, @Nullable LeadRow row) {}
