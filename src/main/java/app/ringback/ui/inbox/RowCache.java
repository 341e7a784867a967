package app.ringback.ui.inbox;

import app.ringback.core.LeadId;
import app.ringback.lead.LeadRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows already read, the longest unused ones let go. FX thread only. */
final class RowCache {

  private final Map<LeadId, LeadRow> rows;

  /**
   * @param kept how many rows at most
   */
  RowCache(int kept) {
    rows =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<LeadId, LeadRow> eldest) {
            return size() > kept;
          }
        };
  }

  @Nullable LeadRow get(LeadId id) {
    return rows.get(id);
  }

  void put(List<LeadRow> read) {
    read.forEach(row -> rows.put(row.id(), row));
  }

  /** Forgets these; an empty set means all. */
  void forget(Set<LeadId> changed) {
    if (changed.isEmpty()) {
      rows.clear();
    } else {
      rows.keySet().removeAll((Collection<LeadId>) changed);
    }
  }

  int size() {
    return rows.size();
  }
}
