package app.ringback.ui.inbox;

import app.ringback.core.LeadId;
import java.util.HashSet;
import java.util.Set;

/** The leads that changed since the list was last read. FX thread only. */
final class ChangedLeads {

  private final Set<LeadId> some = new HashSet<>();
  private boolean any;

  /** Adds these; an empty set means that any may have changed. */
  void add(Set<LeadId> leads) {
    any |= leads.isEmpty();
    some.addAll(leads);
  }

  boolean isEmpty() {
    return !any && some.isEmpty();
  }

  /** Takes their rows out of the cache, and counts them as read. */
  void forget(RowCache cache) {
    if (!isEmpty()) {
      cache.forget(any ? Set.of() : some);
    }
    some.clear();
    any = false;
  }
}
