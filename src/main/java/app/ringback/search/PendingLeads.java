package app.ringback.search;

import app.ringback.core.LeadId;
import java.util.HashSet;
import java.util.Set;

/** Leads announced as changed and not yet indexed again. */
final class PendingLeads {

  /** From so many on it is an import, and the index waits until that is over. */
  private static final int BULK = 5_000;

  private Set<LeadId> leads = new HashSet<>();
  private boolean all;
  private int sizeSeen;

  /** What to index again; {@code all} means whatever changed in the book. */
  record Batch(Set<LeadId> leads, boolean all) {}

  synchronized void add(Set<LeadId> changed) {
    if (changed.isEmpty()) {
      all = true;
    }
    leads.addAll(changed);
  }

  synchronized boolean isEmpty() {
    return leads.isEmpty() && !all;
  }

  synchronized void putBack(Batch batch) {
    leads.addAll(batch.leads());
    all |= batch.all();
  }

  /** Whether as many are waiting as only an import or its undoing changes. */
  synchronized boolean isBulk() {
    return leads.size() > BULK;
  }

  /** Whether many are waiting and more came since this was last asked. */
  synchronized boolean isGrowing() {
    boolean growing = isBulk() && leads.size() > sizeSeen;
    sizeSeen = leads.size();
    return growing;
  }

  synchronized Batch take() {
    Batch batch = new Batch(leads, all);
    leads = new HashSet<>();
    all = false;
    sizeSeen = 0;
    return batch;
  }
}
