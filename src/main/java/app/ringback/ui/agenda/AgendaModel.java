package app.ringback.ui.agenda;

import app.ringback.agenda.AgendaItem;
import app.ringback.agenda.TriageCard;
import app.ringback.core.LeadId;
import app.ringback.core.Problem;
import app.ringback.ui.Delays;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.Throttle;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The agenda and the card of the last wake, read again after every change while one of their
 * screens is open, and what can be done about their items. FX thread only.
 */
public final class AgendaModel implements ItemActions, AutoCloseable {

  /** What is shown at once; the rest follows. */
  private static final int FIRST = 200;

  /** Nobody scrolls further. */
  static final int MOST = 10_000;

  private static final Duration REST = Duration.ofMillis(500);
  private static final Duration SOON = Duration.ofHours(1);

  private final AgendaDesk desk;
  private final AgendaWords words;
  private final Tasks tasks;
  private final Notices notices;
  private final Ways ways;
  private final Throttle reading;
  private final ReadOnlyObjectWrapper<AgendaDesk.@Nullable Sight> sight =
      new ReadOnlyObjectWrapper<>();
  private boolean shown;
  private boolean working;

  /**
   * Where the window leads.
   *
   * @param toLead opens a lead in the panes
   * @param toCall opens a lead in the panes, ready to be called
   */
  public record Ways(Consumer<LeadId> toLead, Consumer<LeadId> toCall) {}

  public AgendaModel(
      AgendaDesk desk, AgendaWords words, Tasks tasks, Notices notices, Delays delays, Ways ways) {
    this.desk = desk;
    this.words = words;
    this.tasks = tasks;
    this.notices = notices;
    this.ways = ways;
    reading = new Throttle(delays, REST, this::read);
  }

  AgendaWords words() {
    return words;
  }

  /** The agenda as it was last read; null before that. */
  ReadOnlyObjectProperty<AgendaDesk.@Nullable Sight> sightProperty() {
    return sight.getReadOnlyProperty();
  }

  /** When the agenda was last read. */
  Instant asOf() {
    AgendaDesk.Sight now = sight.get();
    return now == null ? Instant.EPOCH : now.asOf();
  }

  /** Reads from now on, or no more. */
  void shown(boolean now) {
    shown = now;
    sight.set(null);
    refresh();
  }

  /** Reads again, as after a change, or a minute in which only the time moved on. */
  public void refresh() {
    if (shown) {
      reading.ask();
    }
  }

  private void read() {
    read(sight.get() == null ? FIRST : MOST);
  }

  private void read(int limit) {
    tasks.run(() -> desk.read(limit), now -> show(now, limit), this::unread);
  }

  private void show(AgendaDesk.Sight now, int limit) {
    if (shown) {
      sight.set(now);
      if (limit < MOST && now.items().size() >= limit) {
        read(MOST);
      }
    }
  }

  private void unread(Problem problem) {
    if (shown) {
      notices.problem(problem);
    }
  }

  /** Asks, whatever is open, whether there is a card, and gives it to whoever shows it. */
  public void lookForCard(Consumer<TriageCard> found) {
    tasks.run(
        () -> desk.read(1),
        now -> {
          TriageCard card = now.card();
          if (card != null) {
            found.accept(card);
          }
        },
        notices::problem);
  }

  @Override
  public void open(AgendaItem item) {
    ways.toLead().accept(item.lead());
  }

  @Override
  public void call(AgendaItem item) {
    ways.toCall().accept(item.lead());
  }

  @Override
  public void done(AgendaItem item) {
    run(() -> desk.done(item), said("agenda.said.done", item));
  }

  @Override
  public void skip(AgendaItem item) {
    run(() -> desk.skip(item), said("agenda.said.skipped", item));
  }

  @Override
  public void soon(AgendaItem item) {
    later(item, words.times().now().plus(SOON));
  }

  @Override
  public void tomorrow(AgendaItem item) {
    tasks.run(() -> desk.again(item), until -> later(item, until), notices::problem);
  }

  private void later(AgendaItem item, Instant until) {
    run(
        () -> desk.later(item, until),
        words.texts().get("agenda.said.later", words.name(item), words.times().thisWeek(until)));
  }

  /** Does what makes sense with everything on the card. */
  void handleAll(TriageCard card) {
    run(() -> desk.handleAll(card), words.texts().get("triage.handled", card.items().size()));
  }

  /** Works by the computer's new time zone from now on. */
  void workIn(String zone) {
    run(() -> desk.workIn(zone), words.texts().get("triage.zone.set", words.zone(zone)));
  }

  private String said(String key, AgendaItem item) {
    return words.texts().get(key, words.name(item));
  }

  private void run(Callable<Runnable> work, String said) {
    if (working) {
      // The second press of an impatient finger.
      return;
    }
    working = true;
    tasks.run(
        work,
        undo -> {
          working = false;
          notices.tell(said, () -> takeBack(undo));
          refresh();
        },
        problem -> {
          working = false;
          notices.problem(problem);
          refresh();
        });
  }

  private void takeBack(Runnable undo) {
    tasks.run(
        () -> {
          undo.run();
          return true;
        },
        done -> {
          notices.tell(words.texts().get("agenda.said.undone"));
          refresh();
        },
        notices::problem);
  }

  @Override
  public void close() {
    shown = false;
    reading.close();
  }
}
