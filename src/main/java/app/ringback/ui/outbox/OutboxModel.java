package app.ringback.ui.outbox;

import app.ringback.compliance.Decision;
import app.ringback.core.Change;
import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.core.Problem;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.OutboxItem;
import app.ringback.ui.Delays;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.Throttle;
import app.ringback.ui.UiTexts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the outbox holds, read again after every change while its screen is open, and what can be
 * done about it. FX thread only, but for {@link #changed}.
 */
public final class OutboxModel implements AutoCloseable {

  private static final Duration REST = Duration.ofMillis(500);

  private final OutboxSource source;
  private final Outbox outbox;
  private final OutboxWords words;
  private final Tasks tasks;
  private final Notices notices;
  private final Consumer<LeadId> toLead;
  private final Throttle reading;
  private final ReadOnlyObjectWrapper<OutboxSource.@Nullable Sight> sight =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private boolean shown;

  /**
   * @param toLead opens a lead in the panes
   */
  public OutboxModel(
      OutboxSource source,
      Outbox outbox,
      OutboxWords words,
      Tasks tasks,
      Notices notices,
      Delays delays,
      Consumer<LeadId> toLead) {
    this.source = source;
    this.outbox = outbox;
    this.words = words;
    this.tasks = tasks;
    this.notices = notices;
    this.toLead = toLead;
    reading = new Throttle(delays, REST, this::read);
  }

  OutboxWords words() {
    return words;
  }

  /** The outbox as it was last read; null before that. */
  ReadOnlyObjectProperty<OutboxSource.@Nullable Sight> sightProperty() {
    return sight.getReadOnlyProperty();
  }

  /** Whether something that was asked for is being done. */
  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /** Reads from now on, or no more. */
  void shown(boolean now) {
    shown = now;
    sight.set(null);
    refresh();
  }

  /** Takes a change of the book, on any thread. */
  public void changed(Change change) {
    tasks.onFxThread(this::refresh);
  }

  /** Reads again, as after a minute in which only the time moved on. */
  public void refresh() {
    if (shown) {
      reading.ask();
    }
  }

  private void read() {
    tasks.run(source::read, this::show, this::unread);
  }

  private void show(OutboxSource.Sight now) {
    if (shown) {
      sight.set(now);
    }
  }

  private void unread(Problem problem) {
    if (shown) {
      notices.problem(problem);
    }
  }

  /** Takes back those that still wait; all of it can be undone as one. */
  void cancel(List<OutboxItem> items) {
    List<DispatchId> waiting =
        items.stream().filter(OutboxItem::isWaiting).map(item -> item.dispatch().id()).toList();
    if (!waiting.isEmpty()) {
      run(() -> outbox.recalls().cancel(waiting), canceled -> canceled(waiting.size(), canceled));
    }
  }

  /** Takes back what waits and puts away what failed, whichever of both there is. */
  void clear(List<OutboxItem> items) {
    List<DispatchId> failed =
        items.stream().filter(OutboxWords::isFailed).map(item -> item.dispatch().id()).toList();
    if (failed.isEmpty()) {
      cancel(items);
    } else {
      run(() -> outbox.remedies().dismiss(failed), this::dismissed);
    }
  }

  private void dismissed(List<DispatchId> items) {
    UiTexts texts = words.texts();
    notices.tell(
        texts.get("outbox.dismissed", items.size()),
        () ->
            run(
                () -> outbox.remedies().bringBack(items),
                back -> notices.tell(texts.get("outbox.undismissed", back.size()))));
  }

  private void canceled(int wanted, List<Dispatch> canceled) {
    if (canceled.isEmpty()) {
      notices.tell(words.texts().get("outbox.too_late", wanted));
      return;
    }
    int late = wanted - canceled.size();
    notices.tell(
        words
            .texts()
            .get(late > 0 ? "outbox.canceled.late" : "outbox.canceled", canceled.size(), late),
        () -> run(() -> outbox.recalls().putBack(canceled), this::putBack));
  }

  private void putBack(List<Dispatch> again) {
    long refused =
        again.stream().filter(dispatch -> dispatch.state() == DispatchState.REFUSED).count();
    notices.tell(
        words
            .texts()
            .get(
                refused > 0 ? "outbox.put_back.refused" : "outbox.put_back",
                again.size(),
                refused));
  }

  /** Sends a failed one again, as a new one. */
  void sendAgain(OutboxItem item) {
    run(
        () -> outbox.remedies().retry(item.dispatch().id()),
        again -> notices.tell(orWhyNot(words.again(again), again.state())));
  }

  /** Sends one at once that waits, where the guard allows it. */
  void sendNow(OutboxItem item) {
    run(
        () -> outbox.sendNow(item.dispatch().id()),
        (Decision decision) ->
            notices.tell(
                decision instanceof Decision.Allow
                    ? orWhyNot(words.notNow(decision), DispatchState.QUEUED)
                    : words.notNow(decision)));
  }

  /** That it leaves is said only where it can; else why nothing does. */
  private String orWhyNot(String leaves, DispatchState state) {
    OutboxSource.Sight now = sight.get();
    Problem stopped = now == null ? null : now.stopped();
    String why =
        stopped != null
            ? stopped.line()
            : now != null && !now.setUp() ? words.texts().get("outbox.not_set_up") : "";
    return why.isEmpty() || state != DispatchState.QUEUED
        ? leaves
        : words.texts().get("outbox.waits", why);
  }

  /** Says whether an unclear one arrived. */
  void settle(OutboxItem item, boolean arrived) {
    run(
        () -> outbox.remedies().settle(item.dispatch().id(), arrived),
        settled ->
            notices.tell(words.texts().get(arrived ? "outbox.settled.yes" : "outbox.settled.no")));
  }

  /** Sends one from here that came from another machine. */
  void confirm(OutboxItem item) {
    run(
        () -> outbox.remedies().confirm(item.dispatch().id()),
        after ->
            notices.tell(
                words
                    .texts()
                    .get(
                        after.state() == DispatchState.UNKNOWN
                            ? "outbox.confirmed.asks"
                            : "outbox.goes")));
  }

  void open(OutboxItem item) {
    toLead.accept(item.dispatch().leadId());
  }

  private <T> void run(Callable<T> work, Consumer<T> then) {
    if (working.get()) {
      // The second press of an impatient finger.
      return;
    }
    working.set(true);
    tasks.run(
        work,
        done -> {
          working.set(false);
          then.accept(done);
          refresh();
        },
        problem -> {
          working.set(false);
          notices.problem(problem);
          refresh();
        });
  }

  @Override
  public void close() {
    shown = false;
    reading.close();
  }
}
