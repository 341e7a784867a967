package app.ringback.intake.leadmail;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.channel.mail.MimeOpening;
import app.ringback.intake.ImportReports;
import app.ringback.intake.IntakeBook;
import app.ringback.intake.RawStore;
import app.ringback.intake.Rereading;
import app.ringback.intake.example.Learning;
import app.ringback.intake.example.MailRule;
import app.ringback.intake.example.MailRuleStore;
import app.ringback.intake.example.Marking;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.file.ReadFiles;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadChangeStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rule learned from one mail: tried on what is kept, kept itself, and given up where it fails.
 */
class RuleReplayTest {

  @TempDir Path folder;
  private IntakeBook desk;
  private MailRuleStore rules;
  private MailReading reading;
  private RuleReplay replay;

  @BeforeEach
  void open() {
    desk = new IntakeBook(folder);
    desk.book.clock.set(Instant.parse("2026-03-02T18:10:00Z"));
    rules = new MailRuleStore(desk.book.transactions(), "test");
    reading = new MailReading(new MimeOpening(), MailSenders.UNKNOWN, rules);
    replay =
        new RuleReplay(
            desk.book.transactions(),
            new RawStore("test"),
            reading,
            rules,
            new Rereading(desk.book.leads, new LeadChangeStore(desk.book.ids)),
            ReadFiles::options,
            desk.book.clock);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static String mail(int number, String who, String phone, String wants) {
    return ReadMails.plain(
            "Anfrage " + number,
            "Vorgang 100"
                + number
                + "\n\n"
                + who
                + " wants a call at "
                + phone
                + " before noon.\n\nIt is about\n"
                + wants
                + "\n\nBye\n")
        .replace("<m1@", "<n" + number + "@");
  }

  private void importing(int number, String mail) {
    ImportReports.importing(
        desk, new app.ringback.intake.file.LeadFiles(reading), folder, number + ".eml", mail);
  }

  private MailRule rule(String text) {
    Map<LeadField, String> marked =
        Map.of(
            LeadField.NAME, "Jane Doe",
            LeadField.PHONE, "206-555-0161",
            LeadField.INTEREST, "Two skylights");
    List<Marking> markings =
        marked.entrySet().stream()
            .map(entry -> {
              int start = text.indexOf(entry.getValue());
              return new Marking(entry.getKey(), start, start + entry.getValue().length());
            })
            .toList();
    return new MailRule(
        desk.book.ids.next(),
        "newlead@homeleads.example.net",
        "Home Leads",
        Learning.marks(text, markings),
        desk.book.clock.instant());
  }

  @Test
  void aRuleIsTriedOnWhatIsKeptBeforeItIsSavedAndGivenUpWhereItFails() {
    importing(1, mail(1, "Jane Doe", "206-555-0161", "Two skylights"));
    importing(2, mail(2, "Bo van Dyk", "(206) 555-0162", "A carport"));
    importing(3, ReadMails.plain("Anfrage", "All is new now.\n").replace("<m1@", "<n3@"));
    List<Lead> before = desk.leads();
    assertThat(before).hasSize(3).allMatch(Lead::needsLook);

    MailRule rule = rule(MailWords.of(replay.newest(before.getFirst().id()).orElseThrow()));
    RuleReplay.Replayed preview = replay.preview(rule);
    assertThat(preview.mails()).isEqualTo(3);
    assertThat(preview.fitting()).isEqualTo(2);
    assertThat(preview.changes())
        .extracting(change -> change.after().fullName())
        .containsExactlyInAnyOrder("Jane Doe", "Bo van Dyk");
    assertThat(desk.leads()).isEqualTo(before);

    replay.save(rule);
    List<Lead> after = desk.leads();
    assertThat(after).extracting(Lead::needsLook).containsExactly(false, false, true);
    assertThat(after.get(1).phones().getFirst().number()).isEqualTo("+12065550162");
    assertThat(after.get(1).interest()).isEqualTo("A carport");
    assertThat(after.get(1).lastName()).isEqualTo("van Dyk");

    importing(4, mail(4, "Li Tran", "206-555-0164", "Gutters"));
    importing(5, ReadMails.plain("Anfrage", "Another layout.\n").replace("<m1@", "<n5@"));
    List<Lead> now = desk.leads();
    assertThat(now.get(3).fullName()).isEqualTo("Li Tran");
    assertThat(now.get(3).source()).isEqualTo("Home Leads");
    assertThat(now.get(3).needsLook()).isFalse();
    assertThat(now.get(4).needsLook()).isTrue();
    MailFinding stranger =
        reading.read(
            ReadMails.plain("Hi", "Another layout.")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
            false,
            ReadFiles.options());
    assertThat(stranger)
        .isInstanceOfSatisfying(
            MailFinding.Unclear.class, unclear -> assertThat(unclear.fromSource()).isTrue());
  }

  @Test
  void whatSomebodyFilledStays() {
    importing(1, mail(1, "Jane Doe", "206-555-0161", "Two skylights"));
    Lead lead = desk.leads().getFirst();
    desk.book
        .transactions()
        .run(tx ->
            desk.book.leads.updateAll(
                tx,
                List.of(LeadBuilder.builder(lead).firstName("Janet").build()),
                desk.book.clock.instant()));
    replay.save(rule(MailWords.of(replay.newest(lead.id()).orElseThrow())));
    Lead now = desk.leads().getFirst();
    assertThat(now.firstName()).isEqualTo("Janet");
    assertThat(now.phones().getFirst().number()).isEqualTo("+12065550161");
  }
}
