package app.ringback.lead;

import app.ringback.core.LeadId;
import java.time.Instant;
import java.util.UUID;

/** Two leads a person said are one: everything of {@code absorbed} is shown with {@code kept}. */
public record LeadMerge(UUID id, LeadId kept, LeadId absorbed, Instant at) {}
