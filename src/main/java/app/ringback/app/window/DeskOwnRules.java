package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.settings.RuleSettings;
import app.ringback.ui.settings.OwnRulesDesk;
import java.util.List;
import java.util.Map;

/** The user's own rules, in the settings of the open desk. */
record DeskOwnRules(Desk desk) implements OwnRulesDesk {

  @Override
  public Sight read() {
    return new Sight(
        desk.setup().settingsFile().read().rules(), desk.followUp().alerting().textTemplates());
  }

  @Override
  public void keep(RuleSettings rule) {
    set(
        rule,
        Map.of(
            "when", rule.when(),
            "hours", rule.hours(),
            "stage", rule.stage(),
            "do", rule.does(),
            "template", rule.template(),
            "words", rule.words(),
            "to_stage", rule.toStage(),
            "on", rule.on()));
  }

  /** A section stays in the file, as everything else there; without a {@code when} it is none. */
  @Override
  public void remove(RuleSettings rule) {
    set(rule, Map.of("when", ""));
  }

  private void set(RuleSettings rule, Map<String, ?> values) {
    desk.setup().settingsFile().set(List.of("rules", rule.name()), values);
  }
}
