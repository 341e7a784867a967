package app.ringback.ui.agenda;

import app.ringback.agenda.AgendaItem;
import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.core.Problem;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who is to be called, one after the other. A lead that was called is done with; who
 * becomes due meanwhile comes at the end. FX thread only, but for {@link #changed}.
 */
public final class CallingModel {

  private final AgendaDesk desk;
  private final AgendaWords words;
  private final Tasks tasks;
  private final Notices notices;
  private final Consumer<LeadId> select;
  private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
  private List<AgendaItem> calls = List.of();
  private final Set<LeadId> called = new HashSet<>();
  private int at;
  private Instant since = Instant.EPOCH;
  private boolean open;
  private boolean doubted;

  /**
   * Where one is in the list.
   *
   * @param item null at its end
   * @param number from 1
   * @param sheet null until it was read
   * @param done whether this lead has been called by now
   * @param called how many leads were called since the list was opened
   */
  record Place(
      @Nullable AgendaItem item,
      int number,
      int of,
      @Nullable CallSheet sheet,
      boolean done,
      int called) {}

  /**
   * @param select makes a lead the one the whole window is about
   */
  public CallingModel(
      AgendaDesk desk, AgendaWords words, Tasks tasks, Notices notices, Consumer<LeadId> select) {
    this.desk = desk;
    this.words = words;
    this.tasks = tasks;
    this.notices = notices;
    this.select = select;
  }

  AgendaWords words() {
    return words;
  }

  /** Where one is; null before the list was read. */
  ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** Reads the list and begins at its top. */
  void begin() {
    open = true;
    called.clear();
    place.set(null);
    tasks.run(
        desk::calls,
        read -> {
          calls = read;
          go(0);
        },
        this::unread);
  }

  void end() {
    open = false;
  }

  private void unread(Problem problem) {
    notices.problem(problem);
  }

  /** Goes on to the next one; at the end, those are read who have become due meanwhile. */
  void next() {
    if (at + 1 < calls.size()) {
      go(at + 1);
    } else {
      tasks.run(desk::calls, this::more, this::unread);
    }
  }

  private void more(List<AgendaItem> read) {
    Set<LeadId> known = new HashSet<>();
    calls.forEach(item -> known.add(item.lead()));
    List<AgendaItem> all = new ArrayList<>(calls);
    read.stream().filter(item -> !known.contains(item.lead())).forEach(all::add);
    calls = all;
    go(at + 1);
  }

  void previous() {
    if (at > 0) {
      go(at - 1);
    }
  }

  private void go(int to) {
    if (!open) {
      return;
    }
    doubted = false;
    at = Math.min(to, calls.size());
    since = words.times().now();
    if (at == calls.size()) {
      place.set(new Place(null, at, calls.size(), null, false, called.size()));
      return;
    }
    AgendaItem item = calls.get(at);
    select.accept(item.lead());
    boolean done = called.contains(item.lead());
    place.set(new Place(item, at + 1, calls.size(), null, done, called.size()));
    tasks.run(
        () -> desk.sheet(item),
        sheet -> {
          Place now = place.get();
          if (now != null && item.equals(now.item())) {
            place.set(new Place(item, now.number(), now.of(), sheet, now.done(), now.called()));
          }
        },
        this::unread);
  }

  /** Whether the lead on screen was called since it came up. */
  boolean isDone() {
    Place now = place.get();
    return now != null && now.done();
  }

  /** Says why one should not go on yet. */
  void doubt(String key) {
    doubted = true;
    notices.tell(words.texts().get(key));
  }

  boolean isDoubted() {
    return doubted;
  }

  /** Takes a change of the book, on any thread. */
  public void changed(Change change) {
    if (change instanceof Change.TimelineChanged || change instanceof Change.DispatchChanged) {
      tasks.onFxThread(this::settle);
    }
  }

  /** The lead on screen may have been called. */
  private void settle() {
    Place now = place.get();
    AgendaItem item = now == null ? null : now.item();
    if (!open || item == null || called.contains(item.lead())) {
      return;
    }
    Instant from = since;
    tasks.run(
        () -> desk.settle(item, from),
        done -> {
          if (done && called.add(item.lead())) {
            tell(item);
          }
        },
        this::unread);
  }

  private void tell(AgendaItem item) {
    Place now = place.get();
    if (now != null && item.equals(now.item())) {
      place.set(new Place(item, now.number(), now.of(), now.sheet(), true, called.size()));
    }
  }
}
