package app.ringback.lead;

import java.util.UUID;

/**
 * A list the rep made: what a search finds, best first, or without one, latest activity first.
 *
 * @param place where it stands among the saved views, from 0
 */
public record SavedView(UUID id, String name, LeadFilter filter, int place) implements LeadView {}
