package app.ringback.app.window;

import app.ringback.agenda.TriageCard;
import app.ringback.app.Lazy;
import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.core.Subscription;
import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.agenda.AgendaModel;
import app.ringback.ui.agenda.AgendaScreen;
import app.ringback.ui.agenda.AgendaWords;
import app.ringback.ui.agenda.CallingModel;
import app.ringback.ui.agenda.CallingScreen;
import app.ringback.ui.agenda.TriageScreen;
import app.ringback.ui.timeline.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agenda, the calling list and the card after a wake, on the open desk. */
final class AgendaScreens {

  /** A heart that missed more beats than this may have slept. */
  private static final Duration MISSED = Duration.ofSeconds(30);

  private final OpenDesk open;
  private final DeskScreens.Frame frame;
  private final Keys keys;
  private final DeskAgenda desk;
  private final AgendaWords words;
  private final Lazy<AgendaModel> model = new Lazy<>(this::newModel);
  private final Lazy<AgendaScreen> agenda = new Lazy<>(this::newAgenda);
  private final Lazy<TriageScreen> triage = new Lazy<>(this::newTriage);
  private final Lazy<CallingModel> calling = new Lazy<>(this::newCalling);
  private @Nullable CallingScreen calls;

  AgendaScreens(OpenDesk open, DeskScreens.Frame frame, Keys keys) {
    this.open = open;
    this.frame = frame;
    this.keys = keys;
    desk = new DeskAgenda(open);
    words =
        new AgendaWords(frame.texts(), new Times(frame.texts(), open.desk().clock(), open::zone));
  }

  private AgendaModel newModel() {
    return new AgendaModel(
        desk,
        words,
        frame.tasks(),
        frame.notices(),
        frame.delays(),
        new AgendaModel.Ways(frame.toLead(), this::toCall));
  }

  private AgendaScreen newAgenda() {
    return new AgendaScreen(model.get(), keys, this::openCalls, this::openTriage);
  }

  private TriageScreen newTriage() {
    return new TriageScreen(model.get(), keys, frame.shell()::closeOver);
  }

  private CallingModel newCalling() {
    return new CallingModel(desk, words, frame.tasks(), frame.notices(), frame.selection()::select);
  }

  /** Registers what can be done, and watches for wakes, until it is closed. */
  Subscription begin() {
    add("agenda", Icon.CLOCK, Key.letter('a'), this::openAgenda);
    add("calling", Icon.CALL, Key.letter('p'), this::openCalls);
    add("triage", Icon.CLOCK_LATE, Key.NONE, this::openTriage);
    Subscription changes = open.desk().changes().subscribe(this::changed);
    Subscription beats = frame.heartbeat().nowProperty().subscribe(this::beat)::unsubscribe;
    // One that was noted while no window was open.
    model.get().lookForCard(this::woke);
    return () -> {
      changes.close();
      beats.close();
      model.ifMade().ifPresent(AgendaModel::close);
    };
  }

  private void add(String id, Icon icon, Key key, Runnable run) {
    keys.register(
        new Action(id, frame.texts().get("action." + id), ActionGroup.WINDOW, icon, key, run));
  }

  /** A change of the book, on any thread. */
  private void changed(Change change) {
    calling.ifMade().ifPresent(made -> made.changed(change));
    frame
        .tasks()
        .onFxThread(() -> {
          model.get().refresh();
          if (change instanceof Change.Woke) {
            model.get().lookForCard(this::woke);
          }
        });
  }

  /** Whoever drives what is due sleeps up to twenty seconds on: a lid that opens is noticed now. */
  private void beat(@Nullable Instant before, Instant now) {
    if (before != null && Duration.between(before, now).abs().compareTo(MISSED) > 0) {
      frame
          .tasks()
          .run(
              () -> {
                open.desk().changes().publish(new Change.Woke());
                return true;
              },
              done -> {},
              frame.notices()::problem);
    }
    if (before != null && before.getEpochSecond() / 60 != now.getEpochSecond() / 60) {
      model.get().refresh();
    }
  }

  /** Shows the card at once, but takes nobody from what they are doing. */
  private void woke(TriageCard card) {
    boolean busy =
        frame.shell().screenProperty().get() != null
            || frame.side().get().filter(side -> side.call().live().isOn()).isPresent();
    if (!busy) {
      openTriage();
    }
  }

  private void openAgenda() {
    frame.shell().openOver(agenda.get());
  }

  private void openTriage() {
    frame.shell().openOver(triage.get());
  }

  private void openCalls() {
    Optional<DeskLead> side = frame.side().get();
    if (side.isEmpty()) {
      return;
    }
    CallingScreen made = calls;
    if (made == null) {
      made =
          new CallingScreen(
              calling.get(),
              side.get().call(),
              keys,
              side.get()::lendSteps,
              () -> keys.fire("settings"));
      calls = made;
    }
    frame.shell().openOver(made);
  }

  private void toCall(LeadId lead) {
    frame.toLead().accept(lead);
    keys.fire("compose.call");
  }
}
