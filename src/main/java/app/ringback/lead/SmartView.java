package app.ringback.lead;

/** The lists that are always there. Leads that were merged into another are in none of them. */
public enum SmartView implements LeadView {
  /** Needs action now, most urgent first: see {@link NowQueries}. */
  NOW,
  /** Stage new, latest activity first, as in every list below unless it says otherwise. */
  NEW,
  /** Planned touches and next steps due by the end of the rep's day, overdue ones first. */
  DUE,
  /** Wrote or called and has not been answered, the longest wait first. */
  REPLIED,
  /** Stage booked. */
  BOOKED,
  /** Being worked on, with neither an open next step nor a planned touch ahead. */
  NO_STEP,
  /** Every lead. */
  ALL,
  /** Stage dormant. */
  DORMANT,
  /** Stored without being understood. */
  NEEDS_LOOK
}
