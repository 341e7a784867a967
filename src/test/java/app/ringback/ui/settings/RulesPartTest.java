package app.ringback.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.registry.RegistryArea;
import app.ringback.compliance.rules.CurrentRules;
import app.ringback.compliance.rules.Rules;
import app.ringback.compliance.rules.RulesInUse;
import app.ringback.compliance.rules.ShippedRules;
import app.ringback.testing.ui.WindowTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesPartTest extends WindowTest {

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // set before the window is shown
  private CurrentRules rules;

  @SuppressWarnings("NullAway.Init") // set before the window is shown
  private RulesModel model;

  private List<RegistryArea> areas = List.of();

  @Override
  protected void fill() {
    rules = new CurrentRules(folder.resolve("rules.toml"));
    model = new RulesModel(new StandIn(), clock, () -> ZoneOffset.UTC, tasks, notices, texts);
    VBox box = new VBox(new RulesPart(model, texts).node());
    box.getStyleClass().add("settings");
    shell.middle(box);
    model.load();
  }

  @Test
  void aNewerFileIsTakenAndTheShippedOneComesBack() throws Exception {
    await(() ->
        says("#rules-in-use").equals("In use: the rules Ringback came with, of Nov 23, 2026."));
    assertThat(robot.lookup("#rules-shipped").query().isVisible()).isFalse();

    run(() -> model.replace(write("dated = \"2027-01-15\"")));
    await(() -> says("#rules-in-use").equals("In use: your own rules, of Jan 15, 2027."));
    await(() -> robot.lookup("#rules-shipped").query().isVisible());

    run(() -> robot.lookup("#rules-shipped").queryButton().fire());
    await(() -> says("#rules-in-use").startsWith("In use: the rules Ringback came with"));
  }

  @Test
  void aFileThatIsNotNewerIsRefusedWithASentence() throws Exception {
    run(() -> model.replace(write("dated = \"2020-01-15\"")));

    await(() ->
        notices.problems().stream()
            .anyMatch(notice -> notice.problem().line().contains("not later than the one in use")));
    assertThat(rules.inUse().own()).isFalse();
  }

  @Test
  void whatANewerFileChangesIsShownBeforeItIsUsed() throws Exception {
    await(() -> says("#rules-in-use").startsWith("In use: the rules Ringback came with"));
    Path newer = write("dated = \"2027-01-15\"");
    Files.writeString(
        newer,
        Files.readString(newer)
            .replace(
                "code = \"WA\"\nhours = \"Mon-Sun 08:00-20:00\"",
                "code = \"WA\"\nhours = \"Mon-Fri 09:00-19:00\"")
            .replace("calls = 3", "calls = 2")
            .replace("\"unsubscribe\"]", "\"unsubscribe\", \"basta\"]"));
    run(() -> model.look(newer));

    await(() -> says("#rules-preview").equals("The rules of Jan 15, 2027 would change this:"));
    assertThat(says("#rules-changes"))
        .contains(
            "Washington, calls, texts: Mon-Sun 08:00-20:00 → Mon-Fri 09:00-19:00 (RCW 80.36.390)",
            "Calls a lead in 24 hours: 3 → 2",
            "New word that opts out: basta.");
    assertThat(rules.inUse().own()).isFalse();
    size(1024, 640);
    picture("settings-rules-preview-1024");
    run(() -> robot.lookup("#rules-accept").queryButton().fire());
    await(() -> says("#rules-in-use").equals("In use: your own rules, of Jan 15, 2027."));
    assertThat(robot.lookup("#rules-preview").query().getParent().isVisible()).isFalse();
  }

  @Test
  void aSpoiledFileIsNamedAndTheShippedRulesAreUsed() throws Exception {
    Files.writeString(folder.resolve("rules.toml"), "schema = 1");
    run(() -> model.load());

    await(() -> says("#rules-problem").startsWith("Your rules file cannot be used: "));
    assertThat(robot.lookup("#rules-shipped").query().isVisible()).isTrue();
    picture("settings-rules");
  }

  @Test
  void theAgeOfTheRegistryIsSaid() throws Exception {
    await(() -> says("#registry-state").startsWith("No do-not-call registry"));
    areas = List.of(new RegistryArea(206, LocalDate.of(2026, 1, 15), "a.txt", 123_456));
    run(() -> model.load());
    await(() -> says("#registry-state").contains("123,456 numbers in 1 area code, as of Jan 15"));
    assertThat(says("#registry-state")).contains("more than 31 days old");
  }

  private String says(String id) {
    return ((Label) robot.lookup(id).query()).getText();
  }

  private Path write(String dated) {
    try {
      Path file = Files.createTempFile(folder, "newer", ".toml");
      Files.writeString(file, ShippedRules.text().replace("dated = \"2026-11-23\"", dated));
      return file;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private final class StandIn implements RulesDesk {

    @Override
    public RulesInUse inUse() {
      return rules.inUse();
    }

    @Override
    public List<RegistryArea> registry() {
      return areas;
    }

    @Override
    public Rules check(Path file) {
      return rules.check(file);
    }

    @Override
    public Rules replace(Path file) {
      return rules.replace(file);
    }

    @Override
    public void useShipped() {
      rules.useShipped();
    }

    @Override
    public List<RegistryArea> importRegistry(Path file) {
      return areas;
    }
  }
}
