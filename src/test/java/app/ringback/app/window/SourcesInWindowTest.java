package app.ringback.app.window;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.DeskSetup;
import app.ringback.app.LocalWebhook;
import app.ringback.core.LeadId;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.intake.SourceKind;
import app.ringback.lead.Lead;
import app.ringback.lead.Stage;
import app.ringback.testing.SampleLeads;
import app.ringback.testing.ui.FxWatchdog;
import app.ringback.ui.sources.SourceLine;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The screen of the sources, and leads added by hand, in the whole window on a real desk. */
class SourcesInWindowTest extends StageWindow {

  private static final String LONG =
      "The Very Long Name Of A Vendor That Sells Leads In Forty States And Two Territories, Inc.";

  private void begin() throws Exception {
    DeskSetup setup = setup("keys");
    Files.writeString(setup.workspace().settingsFile(), "[rep]\nname = \"Sam Rivera\"\n");
    start(setup);
    await(() -> window.window().readyProperty().get());
  }

  private void openScreen() throws Exception {
    begin();
    run(() -> window.window().keys().fire("sources"));
    await(() -> list().getItems().size() >= 2);
  }

  private ListView<SourceLine> list() {
    return robot.lookup("#sources-list").queryListView();
  }

  private void press(String id) throws Exception {
    run(() -> robot.lookup(id).queryButton().fire());
  }

  private void choose(String name) throws Exception {
    await(() -> list().getItems().stream().anyMatch(line -> line.name().equals(name)));
    run(() -> {
      for (SourceLine line : list().getItems()) {
        if (line.name().equals(name)) {
          list().getSelectionModel().select(line);
        }
      }
    });
  }

  private String settings() throws Exception {
    Path file = home.resolve("book").resolve("settings.toml");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  @Test
  void aSourceIsAddedSetTestedAndPaused() throws Exception {
    openScreen();
    keep("sources-begin");
    Path folder = Files.createDirectory(home.resolve("drop"));
    run(() -> {
      robot.lookup("#add-source-name").queryAs(TextField.class).setText(LONG);
      robot
          .lookup("#add-source-address")
          .queryAs(TextField.class)
          .setText("https://127.0.0.1:9/a.csv");
    });
    press("#add-source");
    await(() -> sees(LONG));
    choose(LONG);
    type("#sources-owner-by-region", "WA, OR: Luis");
    await(() -> settings().contains("owner_by_region = \"WA, OR: Luis\""));
    type("#sources-sla-minutes", "two");
    await(() -> sees("Type digits only.") || !window.window().notices().problems().isEmpty());
    type("#sources-sla-minutes", "2");
    await(() -> settings().contains("sla_minutes = 2"));
    run(() -> robot.lookup("#sources-consent").queryAs(CheckBox.class).fire());
    await(() -> settings().contains("consent = true"));
    run(() -> robot.lookup("#sources-auto-text-lists").queryAs(CheckBox.class).fire());
    await(() -> settings().contains("auto_text_lists = true"));
    type("#sources-feed", "");
    type("#sources-folder", folder.toString());
    await(() ->
        list().getItems().stream()
            .anyMatch(line -> line.kind().equals("folder") && line.name().equals(LONG)));
    press("#source-test");
    await(() -> sees("The folder is there, and files in it can be taken."));
    keep("sources-folder");
    press("#source-pause");
    await(() -> settings().contains("paused = true"));
    run(() -> window.window().keys().fire("undo"));
    await(() -> settings().contains("paused = false"));
    type("#sources-feed", "http://far.example.com/leads.csv");
    await(() -> !window.window().notices().problems().isEmpty());
    assertThat(settings()).doesNotContain("far.example.com");
  }

  @Test
  void theWebhookShowsItsAddressALineForTheShellAndTheLastRequests() throws Exception {
    openScreen();
    choose("Webhook");
    run(() -> robot.lookup("#webhook-enabled").queryAs(CheckBox.class).fire());
    await(() ->
        robot.lookup("#webhook-address").query().getParent().isVisible()
            && text("#webhook-address").matches("http://127\\.0\\.0\\.1:[1-9][0-9]*/lead/.{20,}"));
    press("#webhook-curl-copy");
    String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).startsWith("curl ").contains(text("#webhook-address"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      String body = "{\"name\":\"Jane Doe\",\"phone\":\"206-555-0100\"}";
      assertThat(
              client
                  .send(
                      HttpRequest.newBuilder(URI.create(text("#webhook-address")))
                          .POST(BodyPublishers.ofString(body))
                          .build(),
                      BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(200);
    }
    await(() ->
        robot.lookup("#webhook-requests").queryParent().getChildrenUnmodifiable().stream()
            .anyMatch(node -> String.valueOf(node).contains("new lead")));
    choose("Webhook");
    keep("sources-webhook");
    assertThat(leads()).isEqualTo(1);
  }

  private String text(String id) {
    return robot.lookup(id).queryAs(TextInputControl.class).getText();
  }

  @Test
  void aTypedLineInThePaletteBecomesALeadAndCanBeTakenBack() throws Exception {
    begin();
    run(() -> window.window().keys().fire("palette"));
    robot.write("Jane Doe 206-555-0100 solar");
    await(() -> sees("Add lead: Jane Doe · +12065550100 · solar"));
    keep("palette-add");
    robot.type(KeyCode.ENTER);
    await(() -> leads() == 1);
    await(() -> sees("One lead added"));
    run(() -> window.window().keys().fire("undo"));
    await(() -> leads() == 0);
  }

  @Test
  void whatIsPastedIntoAListIsALeadAndIntoAFieldItIsText() throws Exception {
    openScreen();
    clipboard("BEGIN:VCARD\nVERSION:3.0\nFN:Paloma Herrera\nTEL:206-555-0164\nEND:VCARD");
    run(() -> list().requestFocus());
    robot.press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
    await(() -> leads() == 1);
    clipboard("Jane Doe 206-555-0100 solar");
    run(() -> robot.lookup("#add-source-name").query().requestFocus());
    robot.press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
    await(() -> text("#add-source-name").equals("Jane Doe 206-555-0100 solar"));
    settle();
    assertThat(leads()).isEqualTo(1);
  }

  private void clipboard(String text) throws Exception {
    run(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  @Test
  void everySampleDroppedIntoTheWindowComesOutAsItsPageSays() throws Exception {
    begin();
    clock.set(Instant.parse("2026-03-03T05:00:00Z"));
    List<Path> files = SampleLeads.FILES.stream().map(SampleLeads.FOLDER::resolve).toList();
    run(() -> window.window().importFiles(files));
    await(() -> robot.lookup(".mapping .combo-box").tryQuery().isPresent());
    robot.clickOn("Import");
    await(() -> sees("new leads"));
    SampleLeads.check(desk.get().transactions(), desk.get().leads());
  }

  @Test
  void whoseMailsAreLeadsIsSetAndShownWithTheBaselineNearby() throws Exception {
    openScreen();
    choose("Inbox folder");
    type("#sources-mail-from", "leads@portal.example, @vendor.example");
    await(() -> settings().contains("mail_from = \"leads@portal.example, @vendor.example\""));
    run(() -> robot.lookup("#sources-relay").queryAs(CheckBox.class).fire());
    await(() -> settings().contains("relay = true"));
    run(() -> robot.lookup("#sources-baseline").queryAs(Hyperlink.class).fire());
    await(() -> sees("Read the past 90 days"));
  }

  @Test
  void leadsThatNeedALookAreDealtWithByOneKeyEach() throws Exception {
    begin();
    LeadId fine = needsLook("Jane wants solar");
    LeadId nobody = needsLook("Buy our lists");
    run(() -> window.window().select(nobody));
    run(() -> window.window().keys().fire("look.none"));
    await(() -> !lead(nobody).needsLook() && lead(nobody).stage() == Stage.LOST);
    run(() -> window.window().keys().fire("undo"));
    await(() -> lead(nobody).needsLook() && lead(nobody).stage() == Stage.NEW);
    run(() -> window.window().select(fine));
    run(() -> window.window().keys().fire("look.fine"));
    await(() -> !lead(fine).needsLook());
    assertThat(lead(fine).stage()).isEqualTo(Stage.NEW);
  }

  private LeadId needsLook(String raw) {
    IncomingLead unread =
        IncomingLeadBuilder.builder(IncomingLead.ofRaw("text/plain", raw)).needsLook(true).build();
    return Objects.requireNonNull(
        desk.get()
            .transactions()
            .write(tx ->
                desk.get()
                    .intake()
                    .take(tx, unread, SourceKind.WEBHOOK, "Tool", "Tool", clock.instant())
                    .lead()));
  }

  private Lead lead(LeadId id) {
    return desk.get().transactions().read(tx -> desk.get().leads().find(tx, id)).orElseThrow();
  }

  /**
   * Slow senders that hold their connections, and bodies of a hundred megabytes without a length.
   */
  @Test
  void theWindowAnswersWhileTheWebhookIsAbused() throws Exception {
    begin();
    LocalWebhook webhook = desk.get().listening().sources().webhook();
    desk.get().setup().settingsFile().set(List.of("intake", "webhook"), "enabled", true);
    webhook.match();
    int port = webhook.port().orElseThrow();
    String head = "POST /lead/" + webhook.token() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    List<Socket> slow = new ArrayList<>();
    try (FxWatchdog _ = new FxWatchdog()) {
      for (int sender = 0; sender < 200; sender++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write((head + "Content-Length: 50\r\n\r\n{").getBytes(UTF_8));
        slow.add(socket);
      }
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        OutputStream out = socket.getOutputStream();
        out.write((head + "Transfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
        assertThat(megabytesTaken(out)).isLessThan(100);
      }
      run(() -> window.window().keys().fire("next"));
    }
    assertThat(leads()).isZero();
    for (Socket socket : slow) {
      socket.close();
    }
  }

  /** How many of a hundred megabytes can be written before the other side has had enough. */
  private static int megabytesTaken(OutputStream out) {
    byte[] chunk = ("100000\r\n" + "x".repeat(1 << 20) + "\r\n").getBytes(UTF_8);
    for (int sent = 0; sent < 100; sent++) {
      try {
        out.write(chunk);
      } catch (IOException e) {
        return sent;
      }
    }
    return 100;
  }
}
