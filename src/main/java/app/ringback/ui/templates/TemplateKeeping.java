package app.ringback.ui.templates;

import app.ringback.template.Template;
import app.ringback.template.Templates;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.util.Optional;

/** Stores what is done with templates, and takes each step back when that is wanted. */
final class TemplateKeeping {

  private final TemplatesDesk desk;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final Runnable forget;
  private final Runnable refresh;

  /**
   * @param forget called before something is taken back: what is edited is read anew
   * @param refresh called when something was stored
   */
  TemplateKeeping(
      TemplatesDesk desk,
      Tasks tasks,
      Notices notices,
      UiTexts texts,
      Runnable forget,
      Runnable refresh) {
    this.desk = desk;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    this.forget = forget;
    this.refresh = refresh;
  }

  /**
   * Keeps a template.
   *
   * @param before how it was kept until now; empty for a new one
   */
  void save(Template template, Optional<Templates.Entry> before) {
    store(
        () -> desk.save(template),
        texts.get("templates.kept", template.name()),
        () -> {
          if (before.isEmpty()) {
            desk.delete(template);
          } else {
            putBack(before.get());
          }
        });
  }

  void delete(Templates.Entry kept) {
    store(
        () -> desk.delete(kept.template()),
        texts.get("templates.deleted", kept.template().name()),
        () -> putBack(kept));
  }

  private void putBack(Templates.Entry kept) {
    if (kept.origin() == Templates.Origin.SHIPPED) {
      desk.restore(kept.template().id());
    } else {
      desk.save(kept.template());
    }
  }

  /** Gives a shipped template its own words in place of these. */
  void restore(Template changed) {
    store(
        () -> desk.restore(changed.id()),
        texts.get("templates.restored", changed.name()),
        () -> desk.save(changed));
  }

  void restoreRemoved() {
    tasks.run(
        desk::restoreRemoved,
        count -> {
          notices.tell(texts.get("templates.restored.all", count));
          refresh.run();
        },
        notices::problem);
  }

  private void store(Runnable work, String told, Runnable back) {
    run(
        work,
        () ->
            notices.tell(
                told,
                () -> {
                  forget.run();
                  run(back, () -> notices.tell(texts.get("settings.taken-back")));
                }));
  }

  private void run(Runnable work, Runnable done) {
    tasks.run(
        () -> {
          work.run();
          return true;
        },
        finished -> {
          done.run();
          refresh.run();
        },
        problem -> {
          notices.problem(problem);
          refresh.run();
        });
  }
}
