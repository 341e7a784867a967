package app.ringback.ui.inbox;

import app.ringback.core.LeadId;
import app.ringback.lead.Stage;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Bulk actions on the marked leads, each of which can be taken back. FX thread only. */
final class BulkModel {

  private final BulkActions actions;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;

  BulkModel(BulkActions actions, Tasks tasks, Notices notices, UiTexts texts) {
    this.actions = actions;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
  }

  void stage(List<LeadId> leads, Stage stage) {
    run(
        () -> actions.stage(leads, stage),
        texts.get("bulk.stage.done", leads.size(), texts.get("stage." + stage.code())));
  }

  void owner(List<LeadId> leads, String owner) {
    String name = owner.strip();
    run(
        () -> actions.owner(leads, name),
        name.isEmpty()
            ? texts.get("bulk.owner.none", leads.size())
            : texts.get("bulk.owner.done", leads.size(), name));
  }

  /** Asks for the names of the cadences. */
  void cadences(Consumer<List<String>> names) {
    tasks.run(actions::cadences, names, notices::problem);
  }

  void start(List<LeadId> leads, String cadence) {
    tasks.run(
        () -> actions.start(leads, cadence),
        done ->
            notices.tell(
                texts.get("bulk.cadence.started", done.started(), done.left()),
                () -> takeBack(done.undo())),
        notices::problem);
  }

  private void run(Callable<Runnable> work, String done) {
    tasks.run(work, undo -> notices.tell(done, () -> takeBack(undo)), notices::problem);
  }

  private void takeBack(Runnable undo) {
    tasks.run(
        () -> {
          undo.run();
          return true;
        },
        _ -> notices.tell(texts.get("bulk.undone")),
        notices::problem);
  }
}
