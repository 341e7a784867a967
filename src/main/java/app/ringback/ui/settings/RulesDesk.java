package app.ringback.ui.settings;

import app.ringback.compliance.registry.RegistryArea;
import app.ringback.compliance.rules.Rules;
import app.ringback.compliance.rules.RulesInUse;
import java.nio.file.Path;
import java.util.List;

/** The rules and the do-not-call registry, as the settings show and change them. May wait. */
public interface RulesDesk {

  RulesInUse inUse();

  /** Every area code of the registry there is a file for. */
  List<RegistryArea> registry();

  /** What a newer rules file says; throws a problem when it is none. Nothing is changed. */
  Rules check(Path file);

  /** Puts a newer rules file in force; throws a problem when it is none. */
  Rules replace(Path file);

  void useShipped();

  /** Imports a registry file, dated as the file itself is; throws a problem when it is none. */
  List<RegistryArea> importRegistry(Path file);
}
