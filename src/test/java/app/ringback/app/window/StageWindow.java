package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.DeskSetup;
import app.ringback.app.Lazy;
import app.ringback.app.Mailbox;
import app.ringback.app.Relaunch;
import app.ringback.app.ShowRequests;
import app.ringback.app.SystemOpener;
import app.ringback.app.TwilioCarriers;
import app.ringback.app.WindowLauncher.Request;
import app.ringback.app.Workspace;
import app.ringback.app.telling.Telling;
import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.lead.Consent;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.secret.SecretFile;
import app.ringback.testing.mail.TestMailServer;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.testing.ui.SteppedDelays;
import app.ringback.testing.ui.WindowTest;
import app.ringback.ui.Pictures;
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
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window on a real desk; time and delays pass only when a test says so. */
abstract class StageWindow extends WindowTest {

  private static final Path SAMPLE = Path.of("src/test/resources/samples/generic.csv");

  @TempDir Path home;

  protected final List<List<String>> started = new ArrayList<>();
  protected final SteppedDelays delays = new SteppedDelays(clock);
  private final SecureRandom random = new SecureRandom();

  @SuppressWarnings("NullAway.Init")
  protected Lazy<Desk> desk;

  @SuppressWarnings("NullAway.Init")
  protected DeskStage window;

  protected final DeskSetup setup(String secrets) {
    Workspace workspace = new Workspace(home.resolve("book"), false);
    workspace.prepare();
    return setup(secrets, workspace);
  }

  protected final DeskSetup setup(String secrets, Workspace workspace) {
    return new DeskSetup(
        workspace,
        clock,
        random,
        ZoneId.of("America/Los_Angeles"),
        Map.of(),
        new Lazy<>(() -> new SecretFile(home.resolve(secrets), new char[0], random)));
  }

  protected final void start() throws Exception {
    start(setup("keys"));
  }

  /** Starts on an account with this stand-in, and waits until the list is there. */
  protected final void start(FakeTwilio twilio) throws Exception {
    DeskSetup setup = setup("keys");
    Files.writeString(
        setup.workspace().settingsFile(),
        """
        [twilio]
        api_base = "%s"
        account_sid = "%s"
        number = "%s"
        """
            .formatted(twilio.base(), FakeTwilio.SID, FakeTwilio.NUMBER));
    setup.secrets().get().put(TwilioCarriers.TOKEN, FakeTwilio.TOKEN);
    start(setup);
    await(() -> window.window().readyProperty().get());
  }

  /** What a desk with a mailbox at this server is opened with. */
  protected final DeskSetup setup(TestMailServer server) throws Exception {
    DeskSetup setup = setup("keys");
    Files.writeString(
        setup.workspace().settingsFile(),
        """
        [rep]
        name = "Sam Rivera"
        postal_address = "12 Main Street, Seattle"
        [mail]
        address = "%s"
        user = "%s"
        smtp_host = "127.0.0.1"
        smtp_port = %d
        smtp_security = "none"
        imap_host = "127.0.0.1"
        imap_port = %d
        imap_security = "none"
        """
            .formatted(
                TestMailServer.ADDRESS,
                TestMailServer.USER,
                server.line.port(),
                server.imapPort()));
    setup.secrets().get().put(Mailbox.PASSWORD, TestMailServer.PASSWORD);
    return setup;
  }

  protected final void start(DeskSetup setup) throws Exception {
    start(setup, () -> Desk.open(setup));
  }

  /** Starts on a desk that may fail to open. */
  protected final void start(DeskSetup setup, Supplier<Desk> opening) throws Exception {
    desk = new Lazy<>(opening);
    Request request = new Request(setup, desk, new ShowRequests(), false, Optional.empty());
    run(() -> {
      window =
          new DeskStage(
              request,
              stage,
              tasks,
              delays,
              new Relaunch(started::add),
              new SystemOpener(this::opens, "Linux"),
              means(),
              place());
      window.open();
    });
  }

  /** By what alerts are told outside the window. */
  protected Telling.Means means() {
    return Telling.Means.NONE;
  }

  /** What the window opens outside itself. */
  protected void opens(List<String> command) throws IOException {
    started.add(command);
  }

  private static WindowPlace place() {
    return new WindowPlace(0, 0, 1280, 800, false, ThemeChoice.LIGHT);
  }

  @AfterEach
  final void closeDesk() throws Exception {
    CountDownLatch saved = new CountDownLatch(1);
    run(() -> window.close(saved::countDown));
    saved.await(10, TimeUnit.SECONDS);
    window.stop();
    desk.ifMade().ifPresent(Desk::close);
  }

  protected final void keep(String name) throws Exception {
    for (ThemeChoice look : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
      for (int width : new int[] {1024, 1280}) {
        run(() -> window.window().theme().choice().set(look));
        size(width, width == 1024 ? 640 : 800);
        Pictures.Picture picture =
            onFx(() ->
                Pictures.of(
                    stage.getScene(),
                    name + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width));
        picture.write(Path.of("target", "pictures"));
      }
    }
  }

  protected final void importSample() throws Exception {
    run(() -> window.window().importFiles(List.of(SAMPLE)));
    await(() -> sees("Import"));
    await(() -> robot.lookup(".mapping .combo-box").tryQuery().isPresent());
    keep("import-mapping");
    robot.clickOn("Import");
    await(() -> sees("new leads"));
  }

  protected final long leads() {
    return desk.get().transactions().read(desk.get().leads()::count);
  }

  protected final void type(String field, String text) throws Exception {
    run(() -> {
      TextField input = robot.lookup(field).queryAs(TextField.class);
      input.requestFocus();
      input.setText(text);
    });
    robot.type(KeyCode.TAB);
    settle();
  }

  /** Moves the clock and ends the delays of the window that are over then. */
  protected final void pass(Duration time) throws Exception {
    clock.advance(time);
    run(delays::passDue);
  }

  /** Waits for what another thread does while the rests between two readings pass. */
  protected final void soon(Callable<Boolean> condition) throws Exception {
    await(() -> {
      clock.advance(Duration.ofMillis(100));
      delays.passDue();
      return condition.call();
    });
  }

  /** Time passes for everybody until the condition holds: the carrier, the loops, the window. */
  protected final void until(Callable<Boolean> condition) throws Exception {
    until(Duration.ofSeconds(1), condition);
  }

  /** The same in larger steps. */
  protected final void until(Duration step, Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> {
          pass(step);
          desk.get().changes().publish(new Change.SettingsChanged());
          return onFx(condition);
        });
    settle();
  }

  /** Jane, who agreed in writing to everything, is in the book. */
  protected final LeadId jane(String number) {
    Lead jane =
        LeadBuilder.builder(Lead.blank(desk.get().ids().lead(), clock.instant()))
            .firstName("Jane")
            .lastName("Doe")
            .region("WA")
            .phones(List.of(LeadPhone.of(new Phone(number), "mobile")))
            .consent(
                List.of(
                    new Consent(
                        "all", "I agree", "https://x.test/form", "", "10.0.0.1", clock.instant())))
            .build();
    desk.get().transactions().run(tx -> desk.get().leads().insert(tx, jane, clock.instant()));
    return jane.id();
  }
}
