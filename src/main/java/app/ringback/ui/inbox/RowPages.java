package app.ringback.ui.inbox;

import app.ringback.core.LeadId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;

/**
 * A list of any length of which only the ids are in memory. What comes into sight is asked for, a
 * page at a time, and shown when it arrives. FX thread only.
 */
final class RowPages extends ObservableListBase<LeadItem> {

  /** Several windows' worth, so that scrolling seldom waits. */
  static final int PAGE = 64;

  private final List<LeadId> ids;
  private final RowCache cache;
  private final Consumer<Integer> ask;
  private final Set<Integer> asked = new HashSet<>();
  // Erased or merged away since the ids were read: asking for them again would never end.
  private final Set<LeadId> gone = new HashSet<>();

  /**
   * @param ask called with the number of a page whose rows are to be read and given to {@link
   *     #arrived}
   */
  RowPages(List<LeadId> ids, RowCache cache, Consumer<Integer> ask) {
    this.ids = ids;
    this.cache = cache;
    this.ask = ask;
  }

  @Override
  public LeadItem get(int index) {
    LeadId id = ids.get(index);
    return new LeadItem(id, cache.get(id));
  }

  @Override
  public int size() {
    return ids.size();
  }

  @Override
  public int indexOf(Object item) {
    return item instanceof LeadItem lead ? ids.indexOf(lead.id()) : -1;
  }

  @Override
  public boolean contains(Object item) {
    return indexOf(item) >= 0;
  }

  List<LeadId> ids() {
    return ids;
  }

  /** Tells that this place is in sight and its row is missing. */
  void need(int index) {
    int page = index / PAGE;
    if (!gone.contains(ids.get(index)) && asked.add(page)) {
      ask.accept(page);
    }
  }

  List<LeadId> idsOf(int page) {
    int from = page * PAGE;
    return ids.subList(from, Math.min(from + PAGE, ids.size()));
  }

  /** Tells that the rows of a page are in the cache, or could not be read. */
  void arrived(int page) {
    asked.remove(page);
    int from = page * PAGE;
    int to = Math.min(from + PAGE, ids.size());
    beginChange();
    for (int index = from; index < to; index++) {
      LeadId id = ids.get(index);
      if (cache.get(id) == null) {
        gone.add(id);
      }
      nextUpdate(index);
    }
    endChange();
  }
}
