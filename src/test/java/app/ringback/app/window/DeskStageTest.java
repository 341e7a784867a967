package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.Desk;
import app.ringback.app.DeskSetup;
import app.ringback.secret.RecoveryKey;
import app.ringback.store.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/**
 * The window on a real desk: first start, import, settings, restore, and books that do not open.
 */
class DeskStageTest extends StageWindow {

  @Test
  void aFirstStartOffersThreeWaysAndAnImportCanBeLookedAtDoneAndTakenBack() throws Exception {
    start();
    await(() -> sees("Welcome to Ringback"));
    keep("welcome");
    robot.clickOn("#welcome-import");
    await(() -> sees("Drop a lead list here"));
    assertThat(sees("Welcome to Ringback")).isFalse();
    keep("import-choose");
    importSample();
    keep("import-report");
    assertThat(leads()).isGreaterThan(3);
    robot.clickOn("Show the leads");
    await(() -> sees("Jane Doe") || leads() > 0);
    keep("import-done");
    run(() -> window.window().keys().fire("undo"));
    await(() -> leads() == 0);
  }

  @Test
  void theWaysToBeginAreNotShownAgainOnceThereAreSettings() throws Exception {
    DeskSetup setup = setup("keys");
    Files.writeString(setup.workspace().settingsFile(), "[rep]\nname = \"Sam\"\n");
    start(setup);
    await(() -> window.window().readyProperty().get());
    assertThat(sees("Welcome to Ringback")).isFalse();
    run(() -> window.window().keys().fire("welcome"));
    assertThat(sees("Welcome to Ringback")).isTrue();
    robot.type(KeyCode.TAB);
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(sees("Welcome to Ringback")).isFalse();
  }

  @Test
  void practisingStartsAProcessOfItsOwnOnThePracticeWorkspace() throws Exception {
    start();
    await(() -> sees("Welcome to Ringback"));
    robot.clickOn("#welcome-practise");
    await(() -> !started.isEmpty());
    assertThat(started.getFirst())
        .containsSubsequence("--workspace", home.resolve("book").toString(), "--practice");
  }

  @Test
  void aSettingIsCheckedAsItIsTypedKeptAtOnceAndTakenBack() throws Exception {
    start();
    await(() -> sees("Welcome to Ringback"));
    robot.clickOn("#welcome-set-up");
    await(() -> sees("Callback number"));
    type("#settings-name", "Sam Rivera");
    Path file = desk.get().workspace().settingsFile();
    await(() -> Files.exists(file) && Files.readString(file).contains("name = \"Sam Rivera\""));
    type("#settings-callback-number", "12");
    type("#settings-phone", "(206) 555-0123");
    await(
        () -> sees("This is no phone number. Type it with its area code, such as (206) 555-0100."));
    await(() -> Files.readString(file).contains("+12065550123"));
    keep("settings-you");
    run(() -> window.window().keys().fire("undo"));
    await(() -> !Files.readString(file).contains("+12065550123"));
    assertThat(Files.readString(file)).contains("Sam Rivera").doesNotContain("\"12\"");
    type("#settings-account-sid", "AC00000000000000000000000000000001");
    robot.clickOn("Test");
    await(() -> sees("Type the auth token first."));
    run(() -> robot.lookup(".settings-screen").queryAs(ScrollPane.class).setVvalue(1));
    run(() -> window.window().keys().fire("backup"));
    await(() -> !names(desk.get().workspace().backups()).isEmpty());
    run(() -> robot.lookup(".recovery-show").queryButton().fire());
    await(() -> sees(RecoveryKey.write(desk.get().book().key())));
    keep("settings-book");
  }

  /** Scrolls the settings until the button is in the middle of them. */
  private void reveal(String button) throws Exception {
    run(() -> {
      ScrollPane settings = robot.lookup(".settings-screen").queryAs(ScrollPane.class);
      Node node = robot.lookup(button).query();
      Node content = settings.getContent();
      double middle = content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getCenterY();
      double seen = settings.getViewportBounds().getHeight();
      settings.setVvalue((middle - seen / 2) / (content.getLayoutBounds().getHeight() - seen));
    });
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).toList();
    }
  }

  @Test
  void aRestoreShowsTheBookOfTheBackupAndATornOneLeavesTheBookOpen() throws Exception {
    start();
    await(() -> sees("Welcome to Ringback"));
    new Backups(desk.get().book().files(), clock).byHand(desk.get().book());
    clock.advance(Duration.ofMinutes(1));
    importSample();
    Path torn = Files.write(home.resolve("torn.zip"), new byte[] {'P', 'K', 3});
    run(() -> window.restore(torn));
    await(() -> !window.notices().problems().isEmpty());
    assertThat(leads()).isGreaterThan(3);
    run(() -> window.window().keys().fire("settings"));
    await(() -> sees("Back up now"));
    reveal("Restore…");
    robot.clickOn("Restore…");
    settle();
    keep("settings-restore");
    robot.clickOn(".restore-yes");
    await(() -> sees("Welcome to Ringback") || leads() == 0);
    assertThat(leads()).isZero();
    // The index of the book before knows people this book does not.
    desk.get().searchIndex().settle();
    assertThat(desk.get().search().search("Bettina", 10).hits()).isEmpty();
    assertThat(names(desk.get().workspace().backups()))
        .anyMatch(name -> name.contains("replaced-"));
  }

  @Test
  void aDamagedBookOffersItsBackupsAndOpensAgain() throws Exception {
    DeskSetup setup = setup("keys");
    try (Desk first = Desk.open(setup)) {
      new Backups(first.book().files(), clock).byHand(first.book());
    }
    Files.write(setup.bookFiles().book(), new byte[5000]);
    start(setup);
    await(() -> sees("Restore a backup…"));
    keep("start-damaged");
    robot.clickOn("Restore a backup…");
    await(() -> sees("Restore…"));
    robot.clickOn("Restore…");
    settle();
    keep("start-restore");
    robot.clickOn(".restore-yes");
    await(() -> desk.ifMade().isPresent() && window.window().readyProperty().get());
    assertThat(leads()).isZero();
  }

  @Test
  void aBookFromAnotherComputerOpensWithItsRecoveryKey() throws Exception {
    String key;
    try (Desk first = Desk.open(setup("keys"))) {
      key = RecoveryKey.write(first.book().key());
    }
    start(setup("other-keys"));
    await(() -> sees("Type the recovery key…"));
    robot.clickOn("Type the recovery key…");
    settle();
    run(() -> robot.lookup("#recovery-key").queryAs(TextField.class).setText("ABCD"));
    robot.clickOn("Open the book");
    await(() ->
        sees("There is a typing mistake in it: it has 14 groups of four letters and digits."));
    keep("start-key");
    run(() -> robot.lookup("#recovery-key").queryAs(TextField.class).setText(key));
    robot.clickOn("Open the book");
    await(() -> desk.ifMade().isPresent() && window.window().readyProperty().get());
  }
}
