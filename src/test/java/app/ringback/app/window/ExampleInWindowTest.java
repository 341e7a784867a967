package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.DeskSetup;
import app.ringback.core.LeadId;
import app.ringback.intake.ImportOptions;
import app.ringback.intake.ImportReport;
import app.ringback.intake.field.ReadOptions;
import app.ringback.lead.Lead;
import app.ringback.testing.mail.Mails;
import app.ringback.ui.sources.SourceLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;

/** Fields are marked on a mail nobody understood, and the next ones are read by that. */
class ExampleInWindowTest extends StageWindow {

  private static final String SENDER =
      "Solar Leads of the Pacific Northwest <go@solar.example.net>";

  private String mail(int number, String words) {
    return Mails.of(
            SENDER, "sam@example.net", "<x" + number + "@solar.example.net>", clock.instant())
        .subject("Anfrage " + number)
        .with("Content-Type", "text/plain; charset=utf-8")
        .body(words);
  }

  private String asked(int number, String who, String phone, String wants) {
    return mail(
        number,
        "Vorgang 100"
            + number
            + "\n\n"
            + who
            + " wants a call at "
            + phone
            + " before noon.\n\nIt is about\n"
            + wants
            + "\n\nBye\n");
  }

  private LeadId comes(int number, String mail) throws Exception {
    Path file = Files.writeString(home.resolve(number + ".eml"), mail);
    ReadOptions reading = ReadOptions.of("US", java.time.ZoneId.of("America/Los_Angeles"), clock);
    ImportReport report =
        desk.get()
            .leadWork()
            .imports()
            .run(
                List.of(file),
                path -> desk.get().leadWork().files().open(path, reading),
                ImportOptions.DEFAULT,
                progress -> {},
                () -> false);
    assertThat(report.counts().records()).isEqualTo(1);
    return newest();
  }

  private LeadId newest() {
    return all().getLast().id();
  }

  private List<Lead> all() {
    return desk.get()
        .transactions()
        .read(tx ->
            desk.get()
                .leads()
                .findAll(
                    tx,
                    tx.dsl()
                        .select(app.ringback.store.schema.Tables.LEAD.ID)
                        .from(app.ringback.store.schema.Tables.LEAD)
                        .orderBy(app.ringback.store.schema.Tables.LEAD.ID)
                        .fetch(row -> new LeadId(row.value1()))));
  }

  private Lead lead(LeadId id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private void begin() throws Exception {
    DeskSetup setup = setup("keys");
    Files.writeString(setup.workspace().settingsFile(), "[rep]\nname = \"Sam Rivera\"\n");
    start(setup);
    await(() -> window.window().readyProperty().get());
  }

  private void open(LeadId lead) throws Exception {
    run(() -> window.window().select(lead));
    await(() -> sees("Mark its fields"));
    run(() -> robot.lookup("Mark its fields").queryButton().fire());
    await(() -> sees("Read mails by example"));
  }

  private TextArea mailText() {
    return robot.lookup("#example-mail").queryAs(TextArea.class);
  }

  private void select(String words) throws Exception {
    run(() -> {
      int start = mailText().getText().indexOf(words);
      mailText().requestFocus();
      mailText().selectRange(start, start + words.length());
    });
  }

  private void mark(String words, String button) throws Exception {
    select(words);
    run(() -> robot.lookup(button).queryButton().fire());
  }

  private void markAll() throws Exception {
    select("Jane Doe");
    robot.write("1");
    settle();
    mark("206-555-0161", "#mark-phone");
    mark("Two skylights", "#mark-interest");
  }

  private Button save() {
    return robot.lookup("#example-save").queryButton();
  }

  @Test
  void fieldsMarkedOnOneMailReadTheOthersAndWhatStopsFittingNeedsALook() throws Exception {
    begin();
    LeadId jane = comes(1, asked(1, "Jane Doe", "206-555-0161", "Two skylights"));
    LeadId bo = comes(2, asked(2, "Bo van Dyk", "(206) 555-0162", "A carport"));
    LeadId other = comes(3, mail(3, "All is new now.\n"));
    assertThat(all()).hasSize(3).allMatch(Lead::needsLook);
    run(() -> window.window().keys().fire("next"));
    open(jane);
    assertThat(save().isDisabled()).isTrue();
    keep("example-begin");

    select("Jane Doe");
    robot.write("1");
    await(
        () -> sees("Not enough for a lead yet: mark a phone or an e-mail that is the lead’s own."));
    markAll();
    await(() -> sees("Phone: +12065550161") && sees("Interest: Two skylights"));
    await(() -> sees("3 mails of this sender are kept, 2 fit.") && sees("2 leads change:"));
    assertThat(sees("Name: nothing → Bo van Dyk")).isTrue();
    assertThat(sees("Interest: nothing → A carport")).isTrue();
    keep("example-marked");
    assertThat(all()).allMatch(Lead::needsLook);

    run(() -> save().fire());
    await(() -> !sees("Read mails by example") && !lead(bo).needsLook());
    assertThat(lead(jane).phones().getFirst().number()).isEqualTo("+12065550161");
    assertThat(lead(bo).interest()).isEqualTo("A carport");
    assertThat(lead(other).needsLook()).isTrue();

    // Taken back, all is as it was; kept again, the next mail is read by it.
    run(() -> window.window().keys().fire("undo"));
    await(() -> lead(bo).needsLook() && lead(bo).phones().isEmpty());
    assertThat(desk.get().leadWork().replay().rules()).isEmpty();
    open(jane);
    markAll();
    await(() -> !save().isDisabled());
    run(() -> save().fire());
    await(() -> !lead(bo).needsLook());
    LeadId li = comes(4, asked(4, "Li Tran", "206-555-0164", "Gutters"));
    assertThat(lead(li).fullName()).isEqualTo("Li Tran");
    assertThat(lead(li).needsLook()).isFalse();
    LeadId changed =
        comes(5, mail(5, "Name: Ana Ruiz\nPhone: 206-555-0165\nInterest: A new layout\n"));
    assertThat(lead(changed).needsLook()).isTrue();
    assertThat(lead(changed).fullName()).isEqualTo("Ana Ruiz");
  }

  @Test
  void theSourcesScreenTeachesFromTheLastMailAndForgets() throws Exception {
    begin();
    LeadId jane = comes(1, asked(1, "Jane Doe", "206-555-0161", "Two skylights"));
    run(() -> window.window().keys().fire("sources"));
    await(() -> list().getItems().size() >= 3);
    String source = lead(jane).source();
    choose(source);
    await(() -> robot.lookup("#source-teach").query().isVisible());
    run(() -> robot.lookup("#source-teach").queryButton().fire());
    await(() -> sees("Read mails by example"));
    markAll();
    await(() -> !save().isDisabled());
    run(() -> save().fire());
    await(() -> !lead(jane).needsLook());
    run(() -> window.window().keys().fire("sources"));
    choose(source);
    await(() -> sees("go@solar.example.net · Name, Phone, Interest"));
    await(() -> sees("Last lead: Jane Doe"));
    keep("sources-rules");
    run(() -> {
      Button delete =
          robot
              .lookup((Button button) ->
                  "Forget what was learned for go@solar.example.net"
                      .equals(button.getAccessibleText()))
              .query();
      delete.fire();
    });
    await(() -> desk.get().leadWork().replay().rules().isEmpty());
    await(() -> !sees("go@solar.example.net · Name, Phone, Interest"));
    run(() -> window.window().keys().fire("undo"));
    await(() -> sees("go@solar.example.net · Name, Phone, Interest"));
    run(() ->
        robot.lookup("#source-last-lead").queryAs(javafx.scene.control.Hyperlink.class).fire());
    await(() -> jane.equals(window.window().selection().current().orElse(null)));
  }

  private ListView<SourceLine> list() {
    return robot.lookup("#sources-list").queryListView();
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

  @Test
  void aLeadThatCameByNoMailIsSaidToHaveNone() throws Exception {
    begin();
    LeadId jane = jane("+12065550101");
    run(() -> window.window().select(jane));
    await(() -> sees("Jane Doe"));
    run(() -> window.window().keys().fire("example"));
    await(() -> sees("This lead did not come by mail. Fill in its fields by hand."));
  }
}
