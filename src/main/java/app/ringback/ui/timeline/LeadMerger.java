package app.ringback.ui.timeline;

import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import java.util.List;

/** Finds the other half of a lead and merges both. Call it off the FX thread. */
public interface LeadMerger {

  /**
   * Leads that match what was typed, best first, without the one that is open; for nothing typed,
   * those that share a number or an address with it.
   */
  List<Lead> find(Lead open, String typed);

  /** Merges {@code absorbed} into {@code kept}. */
  void merge(LeadId kept, LeadId absorbed);

  /** Takes the merge back: the absorbed lead stands by itself again. */
  void unmerge(LeadId absorbed);
}
