package app.ringback.lead;

/** One list of leads: a {@link SmartView} that is always there, or a {@link SavedView}. */
public sealed interface LeadView permits SmartView, SavedView {}
