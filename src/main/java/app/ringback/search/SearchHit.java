package app.ringback.search;

import app.ringback.core.LeadId;

/**
 * A lead that was found.
 *
 * @param score the higher the better; only comparable within one result
 * @param why what matched best
 */
public record SearchHit(LeadId lead, int score, Why why) {

  /** What of a lead matched, best first. */
  public enum Why {
    NAME,
    COMPANY,
    PHONE,
    EMAIL,
    FIELD,
    TIMELINE
  }
}
