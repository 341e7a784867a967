package app.ringback.intake;

import static app.ringback.intake.IntakeBook.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

  private static final IncomingLead MARGUERITE =
      row("Marguerite", "Tran", "+12065550160", "marguerite@example.com");

  @TempDir Path folder;

  @Test
  void aRowBecomesALeadWithItsArrivalAndItsOriginal() {
    try (IntakeBook desk = new IntakeBook(folder)) {
      ImportReport report = desk.importing(MARGUERITE);
      assertThat(report.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 0));
      assertThat(report.state()).isEqualTo(RunState.FINISHED);
      Lead lead = desk.leads().getFirst();
      assertThat(lead.source()).isEqualTo("leads.csv");
      assertThat(desk.timeline(lead))
          .singleElement()
          .satisfies(entry -> {
            assertThat(entry.event()).isEqualTo("arrival");
            assertThat(entry.at()).isEqualTo(lead.arrivedAt());
            assertThat(entry.raw()).isNotNull();
          });
      List<RawOriginal> raws = desk.book.transactions().read(tx -> desk.raws.of(tx, lead.id()));
      assertThat(raws)
          .singleElement()
          .satisfies(raw -> assertThat(raw.body()).isEqualTo(MARGUERITE.raw()));
    }
  }

  @Test
  void aSecondArrivalOfTheSameNumberIsAResend() {
    try (IntakeBook desk = new IntakeBook(folder)) {
      ImportReport report =
          desk.importing(MARGUERITE, row("M.", "Tran", "+12065550160", "m.tran@example.org"));
      assertThat(report.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0));
      Lead lead = desk.leads().getFirst();
      assertThat(lead.firstName()).isEqualTo("Marguerite");
      assertThat(lead.emails())
          .extracting(LeadEmail::address)
          .containsExactly("marguerite@example.com");
      assertThat(lead.flags()).isEmpty();
      assertThat(desk.timeline(lead)).extracting("event").containsExactly("arrival", "resend");
    }
  }

  @Test
  void theSameUnchangedRowIsSkippedInTheFileAndInTheNextImport() {
    try (IntakeBook desk = new IntakeBook(folder)) {
      assertThat(desk.importing(MARGUERITE, MARGUERITE).counts())
          .isEqualTo(new ImportCounts(1, 0, 1, 0, 0));
      assertThat(desk.importing(MARGUERITE).counts()).isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
    }
  }

  @Test
  void aDryRunCountsTheSameAndStoresNothing() {
    try (IntakeBook desk = new IntakeBook(folder)) {
      ImportOptions dry = new ImportOptions("", Duplicates.FILL, true);
      IncomingLead again = row("M.", "Tran", "+12065550160", "m.tran@example.org");
      assertThat(desk.importing(dry, MARGUERITE, again, MARGUERITE).counts())
          .isEqualTo(new ImportCounts(1, 1, 1, 0, 0));
      assertThat(desk.leads()).isEmpty();
      assertThat(desk.imports.latest(10)).isEmpty();
    }
  }

  @Test
  void anUndoneImportLeavesTheBookAsItWas() {
    try (IntakeBook desk = new IntakeBook(folder)) {
      desk.importing(row("Marguerite", "", "+12065550160", ""));
      List<Lead> before = desk.leads();
      ImportReport report =
          desk.importing(MARGUERITE, row("Clyde", "Abernathy", "+12065550161", ""));
      assertThat(desk.leads()).hasSize(2);
      ImportUndo.Report undone = desk.imports.undo(report.id());
      assertThat(undone).isEqualTo(new ImportUndo.Report(1, 1, List.of()));
      assertThat(desk.leads()).isEqualTo(before);
      assertThat(desk.imports.find(report.id()))
          .get()
          .extracting(ImportRun::state)
          .isEqualTo(RunState.UNDONE);
    }
  }

  @Test
  void anUndoneImportThatCreatedAndResentLeavesNoSourceBehind() {
    try (IntakeBook desk = new IntakeBook(folder)) {
      desk.importing(row("Marguerite", "", "+12065550160", ""));
      ImportReport report =
          desk.importing(
              Path.of("more.csv"),
              ImportOptions.DEFAULT,
              // The last lead is a created one, so it goes in an earlier step than the resend.
              List.of(
                  row("Marguerite", "", "+12065550160", ""),
                  row("Clyde", "Abernathy", "+12065550161", "")));
      desk.imports.undo(report.id());
      assertThat(desk.book.transactions().read(new SourceStateStore()::all))
          .extracting(SourceState::name)
          .containsExactly("leads.csv");
    }
  }
}
