package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.template.Template;
import app.ringback.template.Templates;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The editor of templates in the whole window. */
class TemplatesInWindowTest extends StageWindow {

  private void openScreen() throws Exception {
    Files.writeString(
        setup("keys").workspace().settingsFile(),
        "[rep]\nname = \"Sam Rivera\"\ncompany = \"Bright Roofs\"\n");
    start();
    await(() -> window.window().readyProperty().get());
    LeadId jane = jane("+12065550160");
    run(() -> window.window().select(jane));
    await(() -> sees("Jane Doe"));
    run(() -> window.window().keys().fire("templates"));
    await(() -> robot.lookup("#template-name").tryQuery().isPresent() && !text("name").isEmpty());
  }

  private String text(String id) {
    return switch (robot.lookup("#template-" + id).<Node>query()) {
      case TextInputControl input -> input.getText();
      case Labeled label -> label.getText();
      default -> "";
    };
  }

  private void write(String id, String words) throws Exception {
    run(() -> ((TextInputControl) robot.lookup("#template-" + id).query()).setText(words));
  }

  private void press(String id) throws Exception {
    run(() -> robot.lookup("#" + id).queryButton().fire());
  }

  private boolean isShown(String id) {
    return robot.lookup("#" + id).query().isVisible();
  }

  private Optional<Template> stored(String name) {
    Templates templates = desk.get().followUp().templates().templates();
    return desk.get().transactions().read(tx -> templates.named(tx, name));
  }

  private void undo() throws Exception {
    run(() -> window.window().keys().fire("undo"));
  }

  @Test
  void aShippedOneIsChangedAndGetsItsWordsBack() throws Exception {
    openScreen();
    run(() -> {
      TextInputControl filter = robot.lookup("#templates-filter").query();
      filter.requestFocus();
      filter.setText("day 6");
    });
    robot.type(KeyCode.DOWN);
    await(() -> text("name").equals("Day 6 text"));
    await(() -> text("preview").startsWith("Hi Jane, still happy to help with your request."));
    assertThat(text("whose")).isEqualTo("What Jane Doe would get");
    keep("templates-shipped");
    String shipped = text("body");
    write("body", "Hi {first_name|there}, mine {frist_name}");
    await(() -> text("hints").contains("Did you mean first_name?"));
    await(() -> text("whose").contains("Missing: frist_name"));
    keep("templates-hints");
    write("body", "Hi {first_name|there}, these are mine [Name]");
    assertThat(text("faults")).contains("[Name]");
    assertThat(robot.lookup("#template-save").query().isDisabled()).isTrue();
    write("body", "Hi {first_name|there}, these are mine");
    press("template-save");
    await(() -> stored("Day 6 text").orElseThrow().body().endsWith("mine"));
    await(() -> isShown("template-restore"));
    press("template-restore");
    await(() -> stored("Day 6 text").orElseThrow().body().equals(shipped));
    undo();
    await(() -> stored("Day 6 text").orElseThrow().body().endsWith("mine"));
  }

  @Test
  void oneIsAddedDuplicatedAndRemovedAndComesBack() throws Exception {
    openScreen();
    press("templates-add");
    await(() -> text("name").isEmpty());
    assertThat(text("faults")).contains("Give it a name.");
    write("name", "Breakup text");
    assertThat(text("faults")).contains("Another template is called");
    write("name", "Roof check");
    write("body", "Hi {first_name|there}, shall I look at the roof?");
    press("template-save");
    await(() -> stored("roof check").isPresent());
    await(() -> !robot.lookup("#template-duplicate").query().isDisabled());
    press("template-duplicate");
    await(() -> stored("Roof check (copy)").isPresent());
    await(() -> text("name").equals("Roof check (copy)"));
    press("template-delete");
    await(() -> stored("Roof check (copy)").isEmpty());
    undo();
    await(() -> stored("Roof check (copy)").isPresent());
    keep("templates-own");
    assertThat(List.of(stored("Roof check").orElseThrow().body()))
        .containsExactly("Hi {first_name|there}, shall I look at the roof?");
  }

  @Test
  void whatIsTypedIsKeptWhenTheScreenCloses() throws Exception {
    openScreen();
    write("body", "Hi {first_name|there}, new words");
    String name = text("name");
    robot.type(KeyCode.ESCAPE);
    await(() -> stored(name).orElseThrow().body().endsWith("new words"));
  }
}
