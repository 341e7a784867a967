package app.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.intake.ImportReport.Rejection;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.file.ReadFiles;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.VendorId;
import app.ringback.testing.SampleLeads;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesImportTest {

  @TempDir Path folder;

  @Test
  void everySampleComesOutAsItsPageSays() {
    try (IntakeBook desk = new IntakeBook(folder)) {
      ImportReport report =
          imported(
              desk, "generic.csv", "hubspot-contacts.csv", "facebook-lead-ads.csv", "contacts.vcf");
      assertThat(report.files())
          .extracting(ImportReport.FileReport::counts)
          .containsExactly(
              new ImportCounts(5, 1, 0, 0, 1),
              new ImportCounts(3, 0, 0, 0, 0),
              new ImportCounts(2, 0, 0, 0, 0),
              new ImportCounts(2, 0, 0, 0, 0));
      assertThat(report.counts()).isEqualTo(new ImportCounts(12, 1, 0, 0, 1));
      assertThat(report.files().getFirst().rejected())
          .extracting(Rejection::line)
          .containsExactly(9L);
      Lead marguerite = desk.leads().getFirst();
      assertThat(marguerite.fullName()).isEqualTo("Marguerite Tran");
      assertThat(marguerite.emails())
          .extracting(LeadEmail::address)
          .containsExactly("marguerite@example.com");
      assertThat(marguerite.source()).isEqualTo("Home show");
      Lead paloma = desk.leads().get(10);
      assertThat(paloma.source()).isEqualTo("Contacts");
      assertThat(paloma.slaDueAt()).isNull();
      assertThat(imported(desk, "generic.csv").counts()).isEqualTo(new ImportCounts(0, 0, 6, 0, 1));
    }
  }

  @Test
  void leadMailsComeOutAndTheSameMailIsNeverTakenTwice() {
    try (IntakeBook desk = new IntakeBook(folder)) {
      String[] mails = {"adf-lead.eml", "lead-metadata.eml", "label-lead.eml"};
      ImportReport report = imported(desk, mails);
      assertThat(report.files()).extracting(ImportReport.FileReport::format).containsOnly("mail");
      assertThat(report.counts()).isEqualTo(new ImportCounts(3, 0, 0, 0, 0));
      assertThat(desk.leads())
          .extracting(Lead::source)
          .containsExactly("AutoPortal", "Rentals Portal", "label-lead.eml");
      assertThat(desk.leads().getFirst().vendorIds())
          .containsExactly(new VendorId("AutoPortal", "AP-90017"));
      RawOriginal raw =
          desk.book
              .transactions()
              .read(tx -> desk.raws.of(tx, desk.leads().getLast().id()))
              .getFirst();
      assertThat(raw.readable()).startsWith("From: Home Leads").contains("First Name: Bronwen");

      assertThat(imported(desk, mails).counts()).isEqualTo(new ImportCounts(0, 0, 3, 0, 0));
      assertThat(desk.leads()).hasSize(3);
    }
  }

  @Test
  void everyFieldTheirPageNamesIsInTheBookHoweverOftenTheyAreImported() {
    try (IntakeBook desk = new IntakeBook(folder)) {
      desk.book.clock.set(Instant.parse("2026-03-03T05:00:00Z"));
      String[] files = SampleLeads.FILES.toArray(new String[0]);
      assertThat(imported(desk, files).everyFileRead()).isTrue();
      SampleLeads.check(desk.book.transactions(), desk.book.leads);
      assertThat(imported(desk, files).counts().created()).isZero();
      SampleLeads.check(desk.book.transactions(), desk.book.leads);
    }
  }

  @Test
  void aMissingFileDoesNotKeepTheOthersFromBeingImported() {
    try (IntakeBook desk = new IntakeBook(folder)) {
      ImportReport report = imported(desk, "missing.csv", "contacts.vcf");
      assertThat(report.everyFileRead()).isFalse();
      assertThat(report.files().getFirst().error()).contains("does not exist");
      assertThat(report.files().getFirst().format()).isEqualTo("unknown");
      assertThat(report.counts().created()).isEqualTo(2);
    }
  }

  private static ImportReport imported(IntakeBook desk, String... files) {
    ReadOptions reading = ReadOptions.of("US", ZoneId.of("America/Los_Angeles"), desk.book.clock);
    return desk.imports.run(
        List.of(files).stream().map(file -> Path.of("src/test/resources/samples", file)).toList(),
        file -> ReadFiles.files().open(file, reading),
        ImportOptions.DEFAULT,
        progress -> {},
        () -> false);
  }
}
