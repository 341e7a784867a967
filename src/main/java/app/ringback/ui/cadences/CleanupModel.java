package app.ringback.ui.cadences;

import app.ringback.cadence.StalledQueries.Stalled;
import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.lead.Stage;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Leads that have gone quiet, and what is done with many of them. FX thread only. */
public final class CleanupModel {

  private final CleanupDesk desk;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final Function<Instant, String> times;
  private final Consumer<LeadId> opens;
  private final ObservableList<Stalled> stalled = FXCollections.observableArrayList();
  private boolean shown;

  /**
   * @param times an instant in words
   * @param opens opens a lead in the panes
   */
  public CleanupModel(
      CleanupDesk desk,
      Tasks tasks,
      Notices notices,
      UiTexts texts,
      Function<Instant, String> times,
      Consumer<LeadId> opens) {
    this.desk = desk;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    this.times = times;
    this.opens = opens;
  }

  UiTexts texts() {
    return texts;
  }

  ObservableList<Stalled> stalled() {
    return stalled;
  }

  String second(Stalled lead) {
    return texts.get("cleanup.line", times.apply(lead.lastTouch()), lead.cadence());
  }

  void shown(boolean now) {
    shown = now;
    refresh();
  }

  /** Hears on any thread what changed in the book. */
  public void changed(Change change) {
    if (change instanceof Change.LeadsChanged) {
      tasks.onFxThread(this::refresh);
    }
  }

  private void refresh() {
    if (shown) {
      tasks.run(
          desk::read,
          found -> {
            if (!stalled.equals(found)) {
              stalled.setAll(found);
            }
          },
          notices::problem);
    }
  }

  void open(Stalled lead) {
    opens.accept(lead.lead());
  }

  /** Moves the marked ones; can be taken back. */
  void move(List<Stalled> marked, Stage to) {
    List<LeadId> leads = marked.stream().map(Stalled::lead).toList();
    if (leads.isEmpty()) {
      return;
    }
    tasks.run(
        () -> desk.move(leads, to),
        undo -> {
          notices.tell(
              texts.get("cleanup.done", leads.size(), texts.get("stage." + to.code())),
              () -> takeBack(undo));
          refresh();
        },
        notices::problem);
  }

  private void takeBack(Runnable undo) {
    tasks.run(
        () -> {
          undo.run();
          return true;
        },
        any -> {
          notices.tell(texts.get("bulk.undone"));
          refresh();
        },
        notices::problem);
  }
}
