package app.ringback.ui.cadences;

import app.ringback.cadence.Enrollment;
import app.ringback.cadence.Touch;
import app.ringback.core.Change;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The cadence of the lead that is selected. FX thread only. */
public final class LeadCadenceModel {

  private final LeadCadence desk;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final Function<Instant, String> times;
  private final ReadOnlyObjectProperty<@Nullable LeadId> lead;
  private final ReadOnlyObjectWrapper<LeadCadence.@Nullable Seen> seen =
      new ReadOnlyObjectWrapper<>();

  /**
   * @param times an instant in words
   */
  public LeadCadenceModel(
      LeadCadence desk,
      Tasks tasks,
      Notices notices,
      UiTexts texts,
      Function<Instant, String> times,
      ReadOnlyObjectProperty<@Nullable LeadId> lead) {
    this.desk = desk;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    this.times = times;
    this.lead = lead;
    lead.subscribe(now -> {
      seen.set(null);
      refresh();
    });
  }

  UiTexts texts() {
    return texts;
  }

  ReadOnlyObjectProperty<LeadCadence.@Nullable Seen> seenProperty() {
    return seen.getReadOnlyProperty();
  }

  /** Hears on any thread what changed in the book. */
  public void changed(Change change) {
    if (change instanceof Change.LeadsChanged(var leads)) {
      tasks.onFxThread(() -> {
        LeadId now = lead.get();
        if (now != null && (leads.isEmpty() || leads.contains(now))) {
          refresh();
        }
      });
    }
  }

  private void refresh() {
    LeadId now = lead.get();
    if (now != null) {
      tasks.run(
          () -> desk.read(now),
          found -> {
            if (now.equals(lead.get())) {
              seen.set(found);
            }
          },
          notices::problem);
    }
  }

  /** Where the lead stands on its cadence, in words; empty when it was never on one. */
  String words(LeadCadence.Seen now) {
    Enrollment enrollment = now.enrollment();
    if (enrollment == null) {
      return "";
    }
    int all = now.touches().stream().mapToInt(Touch::step).max().orElse(0);
    Optional<Touch> next = now.next();
    String stands;
    if (enrollment.isOver()) {
      String why = enrollment.endedBy();
      stands =
          texts.get(
              "cadence.lead.ended",
              app.ringback.cadence.EndReason.read(why)
                  .map(reason -> texts.get("cadence.ended." + reason.code()))
                  .orElse(why));
    } else if (next.isEmpty()) {
      stands = texts.get("cadence.lead.done");
    } else if (now.isPaused()) {
      stands = texts.get("cadence.lead.paused", next.get().step(), all);
    } else {
      stands = texts.get("cadence.lead.on", next.get().step(), all) + ", " + next(next.get());
    }
    // The name last: however long it is, it hides nothing.
    return stands + " · " + enrollment.name();
  }

  private String next(Touch touch) {
    Channel channel = touch.channel();
    String how = texts.get("cadence.channel." + (channel == null ? Channel.CALL : channel).code());
    String said = texts.get("cadence.lead.next", how, times.apply(touch.dueAt()));
    return touch.note().isEmpty() ? said : said + " · " + touch.note();
  }

  boolean mayStart() {
    LeadCadence.Seen now = seen.get();
    return now != null && !now.isOpen();
  }

  boolean isOpen() {
    LeadCadence.Seen now = seen.get();
    return now != null && now.isOpen();
  }

  void start(String cadence) {
    LeadId now = lead.get();
    if (now != null) {
      tasks.run(
          () -> desk.start(now, cadence),
          undo ->
              notices.tell(
                  texts.get("bulk.cadence.started", 1, 0),
                  () -> done(undo, "cadence.lead.stopped")),
          notices::problem);
    }
  }

  void pauseOrResume() {
    LeadId now = lead.get();
    LeadCadence.Seen is = seen.get();
    if (now == null || is == null || !is.isOpen()) {
      return;
    }
    if (is.isPaused()) {
      done(() -> desk.resume(now), "cadence.lead.resumed");
    } else {
      done(
          () -> desk.pause(now),
          "cadence.lead.paused.told",
          () -> done(() -> desk.resume(now), "cadence.lead.resumed"));
    }
  }

  void skip() {
    LeadCadence.Seen is = seen.get();
    if (is != null && is.isOpen()) {
      is.next().ifPresent(touch -> done(() -> desk.skip(touch.id()), "cadence.lead.skipped"));
    }
  }

  /** Moves the next step later by so much. */
  void move(TemporalAmount by) {
    LeadCadence.Seen is = seen.get();
    if (is != null && mayMove()) {
      is.next()
          .ifPresent(touch ->
              tasks.run(
                  () -> desk.move(touch, by),
                  undo ->
                      notices.tell(
                          texts.get("cadence.lead.moved"),
                          () -> done(undo, "cadence.lead.moved.back")),
                  notices::problem));
    }
  }

  /** Whether there is a step ahead that can be moved or left out. */
  boolean mayMove() {
    LeadCadence.Seen now = seen.get();
    return now != null && now.isOpen() && !now.isPaused() && now.next().isPresent();
  }

  void stop() {
    LeadId now = lead.get();
    if (now != null && isOpen()) {
      done(() -> desk.stop(now), "cadence.lead.stopped");
    }
  }

  private void done(Runnable work, String told) {
    tasks.run(run(work), any -> notices.tell(texts.get(told)), notices::problem);
  }

  private void done(Runnable work, String told, Runnable undo) {
    tasks.run(run(work), any -> notices.tell(texts.get(told), undo), notices::problem);
  }

  private static java.util.concurrent.Callable<Boolean> run(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }
}
