package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.compliance.registry.RegistryArea;
import app.ringback.compliance.rules.Rules;
import app.ringback.compliance.rules.RulesInUse;
import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.ui.settings.RulesDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of the open desk for the settings. */
final class DeskRules implements RulesDesk {

  private static final Logger log = LoggerFactory.getLogger(DeskRules.class);

  private final Desk desk;

  DeskRules(Desk desk) {
    this.desk = desk;
  }

  @Override
  public RulesInUse inUse() {
    return desk.compliance().rules().inUse();
  }

  @Override
  public List<RegistryArea> registry() {
    return desk.transactions().read(desk.compliance().registry()::areas);
  }

  @Override
  public Rules replace(Path file) {
    Rules rules = desk.compliance().rules().replace(file);
    decideAnew();
    return rules;
  }

  @Override
  public Rules check(Path file) {
    return desk.compliance().rules().check(file);
  }

  private void decideAnew() {
    int moved = desk.sending().outbox().held().decideAnew();
    log.info("Other rules are in force; {} held items stand differently now", moved);
  }

  @Override
  public void useShipped() {
    desk.compliance().rules().useShipped();
    decideAnew();
  }

  @Override
  public List<RegistryArea> importRegistry(Path file) {
    return desk.compliance().registryImport().take(file, dated(file), desk.clock().instant());
  }

  private LocalDate dated(Path file) {
    try {
      return Files.getLastModifiedTime(file)
          .toInstant()
          .atZone(desk.settings().get().rep().timeZone())
          .toLocalDate();
    } catch (IOException e) {
      throw new ProblemException(
          new Problem("The registry file could not be read.", "Nothing was changed.", ""), e);
    }
  }
}
