package app.ringback.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Reads the user's own rules. One without a {@code when} was taken away in the window. */
final class RuleReader {

  private RuleReader() {}

  static List<RuleSettings> rules(List<String> names, Function<String, SettingsSection> section) {
    List<RuleSettings> rules = new ArrayList<>();
    for (String name : names) {
      SettingsSection read = section.apply(name);
      if (!read.text("when", "").isEmpty()) {
        rules.add(rule(name, read));
      }
    }
    rules.sort(Comparator.comparing(RuleSettings::name));
    return rules;
  }

  private static RuleSettings rule(String name, SettingsSection section) {
    RuleSettings rule =
        RuleSettingsBuilder.builder()
            .name(name)
            .when(section.choice("when", "", RuleSettings.WHEN))
            .hours(section.choice("hours", RuleSettings.ALWAYS, RuleSettings.HOURS))
            .stage(stage(section, "stage"))
            .does(section.choice("do", RuleSettings.ALERT, RuleSettings.DOES))
            .template(section.text("template", ""))
            .words(section.text("words", ""))
            .toStage(stage(section, "to_stage"))
            .on(section.flag("on", true))
            .build();
    if (rule.does().equals(RuleSettings.STAGE) && rule.toStage().isEmpty()) {
      throw section.bad("to_stage", "must name a stage where the stage is changed");
    }
    return rule;
  }

  private static String stage(SettingsSection section, String key) {
    String stage = section.text(key, "");
    if (!stage.isEmpty() && !RuleSettings.STAGES.contains(stage)) {
      throw section.bad(key, "must be one of " + String.join(", ", RuleSettings.STAGES));
    }
    return stage;
  }
}
