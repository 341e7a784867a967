package app.ringback.ui.status;

import app.ringback.core.Problem;
import app.ringback.lead.LeadGlance;
import app.ringback.outbox.CarrierContact;
import app.ringback.outbox.OutboxGlance;
import java.util.Optional;

/**
 * Everything the bars are told from, read from one moment.
 *
 * @param texts how the carrier of texts was last reached; empty when none is set up
 * @param stopped why nothing is sent at all, while that is so
 */
public record Glance(
    OutboxGlance outbox,
    LeadGlance leads,
    Optional<CarrierContact> texts,
    Optional<Problem> stopped) {}
