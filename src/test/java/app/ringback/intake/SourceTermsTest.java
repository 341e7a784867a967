package app.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.UsState;
import app.ringback.intake.ImportReport.FileReport;
import app.ringback.lead.Consent;
import app.ringback.lead.Lead;
import app.ringback.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the settings say of a source, and what intake stores from it. */
class SourceTermsTest {

  private static final String SETTINGS =
      """
      [rep]
      name = "Sam Rivera"
      [sources."Zillow"]
      owner = "Ana"
      owner_by_region = "WA, OR: Luis"
      owner_by_interest = "solar, battery: Mara"
      sla_minutes = 2
      lead_cost = "22.00"
      consent = true
      consent_text = "I agree to be called."
      consent_url = "https://example.com/form"
      """;

  @TempDir Path folder;

  private IntakeBook open() throws Exception {
    Path file = Files.writeString(folder.resolve("settings.toml"), SETTINGS);
    return new IntakeBook(
        folder, SourceTerms.of(new SettingsFile(file, ZoneId.of("America/Los_Angeles"))::read));
  }

  private static IncomingLead lead(int number, String region, String interest) {
    return IncomingLeadBuilder.builder(
            IntakeBook.row("Jane", "Doe " + number, "+1206555010" + number, ""))
        .source("Zillow")
        .region(region)
        .interest(interest)
        .build();
  }

  @Test
  void aLeadIsOwnedByItsInterestThenItsRegionThenItsSourceThenTheRep() throws Exception {
    try (IntakeBook desk = open()) {
      IncomingLead stated =
          IncomingLeadBuilder.builder(lead(4, "WA", "")).owner("Their own").build();
      IncomingLead other = IntakeBook.row("Other", "Source", "+12065550199", "");
      desk.importing(
          lead(1, UsState.WA.name(), "Solar, 6 kW"),
          lead(2, UsState.OR.name(), "Roof"),
          lead(3, UsState.CA.name(), ""),
          stated,
          other);
      assertThat(desk.leads())
          .extracting(Lead::owner)
          .containsExactly("Mara", "Luis", "Ana", "Their own", "Sam Rivera");
    }
  }

  @Test
  void costPromiseAndConsentOfTheSourceAreTheLeads() throws Exception {
    try (IntakeBook desk = open()) {
      Consent own =
          new Consent("text", "Own words", "", "", "192.0.2.1", desk.book.clock.instant());
      desk.importing(
          lead(1, "", ""),
          IncomingLeadBuilder.builder(lead(2, "", "")).cost("5").consent(List.of(own)).build());
      Lead first = desk.leads().getFirst();
      assertThat(first.cost()).isEqualTo("22.00");
      assertThat(first.slaDueAt()).isEqualTo(first.arrivedAt().plus(Duration.ofMinutes(2)));
      assertThat(first.consent())
          .containsExactly(
              new Consent(
                  "",
                  "I agree to be called.",
                  "https://example.com/form",
                  "",
                  "",
                  first.arrivedAt()));
      Lead second = desk.leads().getLast();
      assertThat(second.cost()).isEqualTo("5");
      assertThat(second.consent()).containsExactly(own);
    }
  }

  @Test
  void aSourceKnowsWhatItBroughtAndAnUndoneImportIsTakenOffIt() throws Exception {
    try (IntakeBook desk = open()) {
      desk.importing(lead(1, "", ""));
      desk.book.clock.advance(Duration.ofMinutes(1));
      IncomingLead again =
          IncomingLeadBuilder.builder(lead(1, "", "")).raw("the same person again").build();
      ImportReport second = desk.importing(again, lead(2, "", ""));
      assertThat(second.files()).extracting(FileReport::error).containsExactly("");
      SourceState state = state(desk);
      assertThat(state.leads()).isEqualTo(2);
      assertThat(state.resends()).isEqualTo(1);
      assertThat(state.kind()).isEqualTo("file");
      assertThat(state.lastLead()).isEqualTo(desk.leads().getLast().id());
      assertThat(state.lastLeadAt()).isEqualTo(desk.book.clock.instant());
      desk.imports.undo(second.id());
      assertThat(state(desk).leads()).isEqualTo(1);
    }
  }

  @Test
  void aFailureStandsUntilTheSourceWorksAgain() throws Exception {
    try (IntakeBook desk = open()) {
      SourceStateStore states = new SourceStateStore();
      desk.book
          .transactions()
          .run(tx -> {
            states.failed(tx, "Zillow", "No answer.", desk.book.clock.instant());
            states.failed(tx, "Zillow", "Still none.", desk.book.clock.instant());
          });
      assertThat(state(desk).error()).isEqualTo("Still none.");
      assertThat(state(desk).failures()).isEqualTo(2);
      desk.book.transactions().run(tx -> states.worked(tx, "Zillow", desk.book.clock.instant()));
      assertThat(state(desk).error()).isEmpty();
      assertThat(state(desk).failures()).isZero();
      assertThat(state(desk).lastLook()).isEqualTo(desk.book.clock.instant());
    }
  }

  private static SourceState state(IntakeBook desk) {
    return desk.book.transactions().read(tx -> new SourceStateStore().of(tx, "Zillow"));
  }
}
