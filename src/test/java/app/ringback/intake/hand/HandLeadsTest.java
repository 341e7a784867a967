package app.ringback.intake.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.ProblemException;
import app.ringback.intake.ImportReport;
import app.ringback.intake.IntakeBook;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.file.ReadFiles;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandLeadsTest {

  @TempDir Path folder;
  private IntakeBook desk = unset();

  @SuppressWarnings("NullAway") // Opened before each test.
  private static IntakeBook unset() {
    return null;
  }

  @BeforeEach
  void open() {
    desk = new IntakeBook(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private ImportReport add(String text) {
    return new HandLeads(desk.imports, options -> file -> ReadFiles.files().open(file, options))
        .add(text, ReadOptions.of("US", ZoneId.of("America/Los_Angeles"), desk.book.clock));
  }

  @Test
  void aTypedLineIsNameNumberAndInterest() {
    add("Jane Doe 206-555-0100 solar");
    Lead jane = desk.leads().getFirst();
    assertThat(jane.fullName()).isEqualTo("Jane Doe");
    assertThat(jane.phones()).extracting(LeadPhone::number).containsExactly("+12065550100");
    assertThat(jane.interest()).isEqualTo("solar");
    assertThat(jane.source()).isEqualTo(HandLeads.SOURCE);
    assertThat(jane.slaDueAt()).isNotNull();
  }

  @Test
  void whateverTheOrderAndMarks() {
    add("(206) 555-0101, ana@example.com - Roof of 2,000 sq ft in 98101");
    add("Marco <marco@example.com>; +39 06 6982 1234");
    Lead first = desk.leads().getFirst();
    assertThat(first.phones()).extracting(LeadPhone::number).containsExactly("+12065550101");
    assertThat(first.emails()).extracting(LeadEmail::address).containsExactly("ana@example.com");
    assertThat(first.interest()).isEqualTo("Roof of 2,000 sq ft in 98101");
    add("Both 206-555-0107 206-555-0108 roof");
    assertThat(desk.leads().getLast().phones())
        .extracting(LeadPhone::number)
        .containsExactly("+12065550107", "+12065550108");
    Lead second = desk.leads().get(1);
    assertThat(second.firstName()).isEqualTo("Marco");
    assertThat(second.phones()).extracting(LeadPhone::number).containsExactly("+390669821234");
  }

  @Test
  void severalLinesAreOneImportAndTakenBackAsOne() {
    ImportReport report = add("Jane 206-555-0100\n\nno number here\r\nAna 206-555-0101 roof\n");
    assertThat(report.counts().created()).isEqualTo(2);
    assertThat(report.counts().rejected()).isEqualTo(1);
    assertThat(report.files().getFirst().rejected().getFirst().line()).isEqualTo(3);
    desk.imports.undo(report.id());
    assertThat(desk.leads()).isEmpty();
  }

  @Test
  void pastedContactsAreContacts() {
    add("BEGIN:VCARD\nVERSION:3.0\nFN:Paloma Herrera\nTEL:206-555-0164\nEND:VCARD");
    assertThat(desk.leads()).extracting(Lead::source).containsExactly("Contacts");
  }

  @Test
  void theWordsOfAMailArePastedAsOneLead() {
    ImportReport report =
        add("You have a new lead!\n\nName: Jane Doe\nPhone: 206-555-0100\nInterest: solar\n");
    assertThat(report.counts().records()).isEqualTo(1);
    Lead jane = desk.leads().getFirst();
    assertThat(jane.fullName() + ", " + jane.interest()).isEqualTo("Jane Doe, solar");
    assertThat(jane.source()).isEqualTo(HandLeads.SOURCE);
    add(
        "<?ADF VERSION=\"1.0\"?><adf><prospect><customer><contact><name>Bo Dyk</name>"
            + "<phone>206-555-0101</phone></contact></customer></prospect></adf>");
    assertThat(desk.leads().getLast().fullName()).isEqualTo("Bo Dyk");
  }

  @Test
  void textWithNobodyInItIsRefused() {
    for (String text : new String[] {"solar", "Order 20265550 of 2026-03-02", "", "12345"}) {
      assertThatThrownBy(() -> add(text)).isInstanceOf(ProblemException.class);
    }
    assertThat(desk.leads()).isEmpty();
    assertThat(desk.imports.latest(5)).isEmpty();
  }
}
