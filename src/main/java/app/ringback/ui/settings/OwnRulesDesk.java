package app.ringback.ui.settings;

import app.ringback.settings.RuleSettings;
import java.util.List;

/** The user's own rules. Every method may wait for disk: never on the FX thread. */
public interface OwnRulesDesk {

  /**
   * What is there.
   *
   * @param templates the names of the templates that can be texted
   */
  record Sight(List<RuleSettings> rules, List<String> templates) {}

  Sight read();

  /** Keeps a rule, a new one too. */
  void keep(RuleSettings rule);

  /** Takes a rule away. */
  void remove(RuleSettings rule);
}
