package app.ringback.ui.settings;

import app.ringback.settings.RuleSettings;
import app.ringback.settings.RuleSettingsBuilder;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The user's own rules on screen: each is kept as soon as it is changed. FX thread only. */
public final class OwnRulesModel {

  /** What one begins from: the rules people ask for. */
  enum Start {
    MISSED(RuleSettings.MISSED_CALL, RuleSettings.ALWAYS, "", RuleSettings.TEXT, ""),
    OUTSIDE(RuleSettings.REPLY, RuleSettings.OUTSIDE, "", RuleSettings.TEXT, ""),
    ENGAGED(RuleSettings.REPLY, RuleSettings.ALWAYS, "working", RuleSettings.STAGE, "engaged"),
    DORMANT(RuleSettings.REPLY, RuleSettings.ALWAYS, "dormant", RuleSettings.STAGE, "working"),
    AT_NIGHT(RuleSettings.REPLY, RuleSettings.OUTSIDE, "booked", RuleSettings.ALERT, ""),
    REENGAGE(RuleSettings.REENGAGE, RuleSettings.ALWAYS, "", RuleSettings.TEXT, "");

    private final String when;
    private final String hours;
    private final String stage;
    private final String does;
    private final String toStage;

    Start(String when, String hours, String stage, String does, String toStage) {
      this.when = when;
      this.hours = hours;
      this.stage = stage;
      this.does = does;
      this.toStage = toStage;
    }
  }

  private final OwnRulesDesk desk;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final Runnable kept;
  private final ReadOnlyObjectWrapper<OwnRulesDesk.Sight> sight =
      new ReadOnlyObjectWrapper<>(new OwnRulesDesk.Sight(List.of(), List.of()));

  /**
   * @param kept told, on the FX thread, after each change
   */
  public OwnRulesModel(
      OwnRulesDesk desk, Tasks tasks, Notices notices, UiTexts texts, Runnable kept) {
    this.desk = desk;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    this.kept = kept;
  }

  UiTexts texts() {
    return texts;
  }

  ReadOnlyObjectProperty<OwnRulesDesk.Sight> sightProperty() {
    return sight.getReadOnlyProperty();
  }

  /** Reads what is there. */
  public void load() {
    tasks.run(desk::read, sight::set, notices::problem);
  }

  /** Adds a rule to begin from; it is off until somebody switches it on. */
  void add(Start start) {
    RuleSettings rule =
        RuleSettingsBuilder.builder()
            .name(unused(texts.get("own-rule.start." + code(start.name()))))
            .when(start.when)
            .hours(start.hours)
            .stage(start.stage)
            .does(start.does)
            .template("")
            .words("")
            .toStage(start.toStage)
            .on(false)
            .build();
    store(
        () -> desk.keep(rule),
        () ->
            notices.tell(
                texts.get("own-rule.added", rule.name()), () -> undo(() -> desk.remove(rule))));
  }

  private String unused(String wanted) {
    String name = wanted;
    for (int number = 2; isTaken(name); number++) {
      name = wanted + " " + number;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return sight.get().rules().stream().anyMatch(rule -> rule.name().equals(name));
  }

  /** Changes a rule; nothing when it stays as it was. */
  void change(RuleSettings before, UnaryOperator<RuleSettingsBuilder> change) {
    RuleSettings after = change.apply(RuleSettingsBuilder.builder(before)).build();
    if (!after.equals(before)) {
      store(
          () -> desk.keep(after),
          () ->
              notices.tell(
                  texts.get("settings.kept", before.name()), () -> undo(() -> desk.keep(before))));
    }
  }

  void remove(RuleSettings rule) {
    store(
        () -> desk.remove(rule),
        () ->
            notices.tell(
                texts.get("own-rule.removed", rule.name()), () -> undo(() -> desk.keep(rule))));
  }

  private void undo(Runnable work) {
    store(work, () -> notices.tell(texts.get("settings.taken-back")));
  }

  private void store(Runnable work, Runnable done) {
    tasks.run(
        () -> {
          work.run();
          return desk.read();
        },
        now -> {
          sight.set(now);
          done.run();
          kept.run();
        },
        problem -> {
          load();
          notices.problem(problem);
        });
  }

  static String code(String name) {
    return name.toLowerCase(java.util.Locale.ROOT);
  }
}
