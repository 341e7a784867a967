package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.Desk;
import app.ringback.app.DeskSetup;
import app.ringback.app.Lazy;
import app.ringback.app.Relaunch;
import app.ringback.app.ShowRequests;
import app.ringback.app.WindowLauncher.Request;
import app.ringback.app.Workspace;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.secret.RecoveryKey;
import app.ringback.secret.SecretFile;
import app.ringback.store.Backups;
import app.ringback.testing.ui.WindowTest;
import app.ringback.ui.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The window on a real desk: first start, import, settings, restore, and books that do not open.
 */
class DeskStageTest extends WindowTest {

  private static final Path SAMPLE = Path.of("src/test/resources/samples/generic.csv");

  @TempDir Path home;

  private final List<List<String>> started = new ArrayList<>();
  private final SecureRandom random = new SecureRandom();

  @SuppressWarnings("NullAway.Init")
  private Lazy<Desk> desk;

  @SuppressWarnings("NullAway.Init")
  private DeskStage window;

  private DeskSetup setup(String secrets) {
    Workspace workspace = new Workspace(home.resolve("book"), false);
    workspace.prepare();
    return new DeskSetup(
        workspace,
        clock,
        random,
        ZoneId.of("America/Los_Angeles"),
        Map.of(),
        new Lazy<>(() -> new SecretFile(home.resolve(secrets), new char[0], random)));
  }

  private void start() throws Exception {
    start(setup("keys"));
  }

  private void start(DeskSetup setup) throws Exception {
    desk = new Lazy<>(() -> Desk.open(setup));
    Request request = new Request(setup, desk, new ShowRequests(), Optional.empty());
    run(() -> {
      window = new DeskStage(request, stage, tasks, new Relaunch(started::add), place());
      window.open();
    });
  }

  private static WindowPlace place() {
    return new WindowPlace(0, 0, 1280, 800, false, ThemeChoice.LIGHT);
  }

  @AfterEach
  void closeDesk() throws Exception {
    run(() -> window.close(() -> {}));
    window.stop();
    desk.ifMade().ifPresent(Desk::close);
  }

  private void keep(String name) throws Exception {
    for (ThemeChoice look : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
      for (int width : new int[] {1024, 1280}) {
        run(() -> window.window().theme().choice().set(look));
        size(width, width == 1024 ? 640 : 800);
        app.ringback.ui.Pictures.Picture picture =
            onFx(() ->
                app.ringback.ui.Pictures.of(
                    stage.getScene(),
                    name + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width));
        picture.write(Path.of("target", "pictures"));
      }
    }
  }

  private void importSample() throws Exception {
    run(() -> window.window().importFiles(List.of(SAMPLE)));
    await(() -> sees("Import"));
    keep("import-mapping");
    robot.clickOn("Import");
    await(() -> sees("new leads"));
  }

  private long leads() {
    return desk.get().transactions().read(desk.get().leads()::count);
  }

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
  void anImportedLeadIsFoundOpenedAndEditedAndIsThereAfterARestart() throws Exception {
    start();
    await(() -> sees("Welcome to Ringback"));
    robot.clickOn("#welcome-import");
    importSample();
    robot.clickOn("Show the leads");
    run(() -> window.window().keys().fire("search"));
    robot.write("margerite");
    await(() -> sees("Marguerite Tran"));
    robot.type(KeyCode.ENTER);
    await(() -> window.window().selection().current().isPresent());
    LeadId marguerite = window.window().selection().current().orElseThrow();
    await(() -> sees("Lead from Home show"));
    run(() -> window.window().keys().fire("lead.edit"));
    run(() -> robot.lookup("#field-interest").queryButton().fire());
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.write("Solar, 8 kW").type(KeyCode.ENTER);
    await(() -> lead(marguerite).interest().equals("Solar, 8 kW"));
    closeDesk();
    start();
    await(() -> window.window().readyProperty().get());
    run(() -> window.window().select(marguerite));
    await(() -> sees("Lead from Home show"));
    assertThat(lead(marguerite).interest()).isEqualTo("Solar, 8 kW");
  }

  private Lead lead(LeadId id) {
    return desk.get().transactions().read(tx -> desk.get().leads().find(tx, id)).orElseThrow();
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

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).toList();
    }
  }

  private void type(String field, String text) throws Exception {
    run(() -> {
      TextField input = robot.lookup(field).queryAs(TextField.class);
      input.requestFocus();
      input.setText(text);
    });
    robot.type(KeyCode.TAB);
    settle();
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
    run(() -> robot.lookup(".settings-screen").queryAs(ScrollPane.class).setVvalue(0.8));
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
