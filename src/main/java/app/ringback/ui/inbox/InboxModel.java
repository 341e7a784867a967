package app.ringback.ui.inbox;

import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.lead.LeadRow;
import app.ringback.lead.LeadView;
import app.ringback.lead.LeadViews;
import app.ringback.lead.SmartView;
import app.ringback.lead.ViewCounts;
import app.ringback.ui.Delays;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.Throttle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the left pane shows: a view or what a search found, with the counts of all views. Reads in
 * the background, one reading at a time; while one runs, only the latest wish is remembered. What
 * changes by itself is read at most every {@link #REST}, so that an import leaves room for
 * everything else. FX thread only, but for {@link #changed}.
 */
public final class InboxModel implements AutoCloseable {

  /** The least time between two readings that nobody asked for. */
  static final Duration REST = Duration.ofMillis(400);

  /** Enough for the first frame on any screen. */
  private static final int FIRST = RowPages.PAGE;

  private static final int ROWS_KEPT = 2048;

  private final RowSource source;
  private final SavedViews views;
  private final Tasks tasks;
  private final Notices notices;
  private final Throttle changes;
  private final ChangedLeads changed = new ChangedLeads();
  private final RowCache cache = new RowCache(ROWS_KEPT);
  private final ReadOnlyObjectWrapper<LeadView> view = new ReadOnlyObjectWrapper<>(SmartView.NOW);
  private final ReadOnlyObjectWrapper<ViewCounts> counts =
      new ReadOnlyObjectWrapper<>(new ViewCounts(Map.of()));
  private final ReadOnlyObjectWrapper<List<SavedViews.Counted>> saved =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<RowPages> rows;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPENING);
  private String search = "";
  private boolean reading;
  private boolean again;
  private boolean recount = true;
  private boolean shownOnce;
  private boolean closed;

  /** What the list is at. */
  public enum State {
    OPENING,
    ROWS,
    EMPTY_BOOK,
    EMPTY_VIEW,
    NOTHING_FOUND
  }

  private record Read(List<LeadId> ids, List<LeadRow> first, @Nullable Counts counts) {}

  private record Counts(ViewCounts smart, List<SavedViews.Counted> saved) {}

  public InboxModel(
      RowSource source, SavedViews views, Tasks tasks, Notices notices, Delays delays) {
    this.source = source;
    this.views = views;
    this.tasks = tasks;
    this.notices = notices;
    changes = new Throttle(delays, REST, this::refresh);
    rows = new ReadOnlyObjectWrapper<>(new RowPages(List.of(), cache, page -> {}));
  }

  /** Shows another view, and ends a search. */
  public void show(LeadView wanted) {
    search = "";
    view.set(wanted);
    refresh();
  }

  /** Shows what the text finds; without a text, the view again. */
  public void search(String text) {
    if (!search.equals(text.strip())) {
      search = text.strip();
      read();
    }
  }

  /** What is searched for; empty when a view is shown. */
  public String searchText() {
    return search;
  }

  /** Takes a change of the book, on any thread. */
  public void changed(Change change) {
    tasks.onFxThread(() -> {
      switch (change) {
        case Change.LeadsChanged(Set<LeadId> leads) -> readSoon(leads);
        case Change.TimelineChanged(Set<LeadId> leads) -> readSoon(leads);
        case Change.DispatchChanged(var _, LeadId lead) -> readSoon(Set.of(lead));
        case Change.ClockMoved _ -> readSoon(Set.of());
        case Change.AlertsChanged _,
            Change.SettingsChanged _,
            Change.SourcesChanged _,
            Change.BackupMade _,
            Change.Woke _ -> {}
      }
    });
  }

  /** Looks again: what was searched for before may have found too little. On any thread. */
  public void moreIsFound() {
    tasks.onFxThread(() -> readSoon(Set.of()));
  }

  private void readSoon(Set<LeadId> leads) {
    changed.add(leads);
    changes.ask();
  }

  /** Reads again what is shown. */
  public void refresh() {
    recount = true;
    read();
  }

  private void read() {
    if (closed) {
      return;
    }
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    changed.forget(cache);
    LeadView wanted = view.get();
    String text = search;
    boolean firstOnly = !shownOnce;
    // What is typed changes no count, and rows must not wait for them.
    boolean counting = recount || text.isEmpty();
    recount = firstOnly;
    tasks.run(
        () -> firstOnly ? readFirst(wanted, text) : read(wanted, text, counting),
        read -> {
          show(read, wanted, text);
          shownOnce = true;
          done(firstOnly);
        },
        problem -> {
          notices.problem(problem);
          done(false);
        });
  }

  private Read readFirst(LeadView wanted, String text) {
    List<LeadId> ids = text.isEmpty() ? source.firstPage(wanted, FIRST) : source.find(text);
    return new Read(ids, rows(ids), null);
  }

  private Read read(LeadView wanted, String text, boolean counting) {
    if (text.isEmpty()) {
      LeadViews.Listing all = source.listing(wanted);
      return new Read(all.ids(), rows(all.ids()), new Counts(all.counts(), views.all()));
    }
    List<LeadId> ids = source.find(text);
    Counts counted = counting ? new Counts(source.counts(), views.all()) : null;
    return new Read(ids, rows(ids), counted);
  }

  private List<LeadRow> rows(List<LeadId> ids) {
    return source.rows(ids.subList(0, Math.min(FIRST, ids.size())));
  }

  private void show(Read read, LeadView wanted, String text) {
    if (closed || !wanted.equals(view.get()) || !text.equals(search)) {
      recount |= read.counts() != null;
      return;
    }
    cache.put(read.first());
    RowPages pages = new RowPages(read.ids(), cache, this::load);
    rows.set(pages);
    if (!read.ids().isEmpty()) {
      state.set(State.ROWS);
    } else if (!text.isEmpty()) {
      state.set(State.NOTHING_FOUND);
    } else if (read.counts() != null) {
      state.set(read.counts().smart().of(SmartView.ALL) == 0 ? State.EMPTY_BOOK : State.EMPTY_VIEW);
    }
    if (read.counts() != null) {
      saved.set(read.counts().saved());
      counts.set(read.counts().smart());
    }
  }

  private void done(boolean more) {
    reading = false;
    if (again || more) {
      again = false;
      read();
    }
  }

  private void load(int page) {
    RowPages pages = rows.get();
    List<LeadId> ids = pages.idsOf(page);
    tasks.run(
        () -> source.rows(ids),
        read -> {
          cache.put(read);
          pages.arrived(page);
        },
        problem -> {
          notices.problem(problem);
          pages.arrived(page);
        });
  }

  /** Reads nothing more. */
  @Override
  public void close() {
    closed = true;
    changes.close();
  }

  public ReadOnlyObjectProperty<LeadView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<ViewCounts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /** The rep's own lists with their counts. */
  ReadOnlyObjectProperty<List<SavedViews.Counted>> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<RowPages> rowsProperty() {
    return rows.getReadOnlyProperty();
  }
}
