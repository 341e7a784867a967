package app.ringback.agenda;

/** One thing on the card of a wake. */
public record TriageItem(TriageGroup group, AgendaItem item) {}
