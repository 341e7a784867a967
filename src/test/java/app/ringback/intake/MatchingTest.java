package app.ringback.intake;

import static app.ringback.intake.IntakeBook.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Channel;
import app.ringback.core.PhoneReader;
import app.ringback.lead.EditField;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEdits;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchingTest {

  private static final ImportOptions ZILLOW = new ImportOptions("Zillow", Duplicates.FILL, false);
  private static final ImportOptions REPLACE = new ImportOptions("", Duplicates.REPLACE, false);
  private static final ImportOptions SKIP = new ImportOptions("", Duplicates.SKIP, false);
  private static final String PHONE = "+12065550160";

  @TempDir Path folder;
  private IntakeBook desk;

  @BeforeEach
  void open() {
    desk = new IntakeBook(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theVendorsIdDecidesBeforeTheNumberAndTheOthersAreFlagged() {
    IncomingLead ana = withId(row("Ana", "Ruiz", "+12065550160", ""), "17");
    IncomingLead bob = row("Bob", "Stone", "+12065550161", "");
    desk.importing(ZILLOW, ana, bob);
    desk.importing(ZILLOW, withId(row("Ana", "Ruiz", "+12065550161", ""), "17"));
    assertThat(desk.leads()).hasSize(2);
    assertThat(desk.timeline(desk.leads().get(0))).hasSize(2);
    assertThat(desk.leads().get(0).flags()).isEmpty();
    assertThat(desk.leads().get(1).has(LeadFlag.MAY_BE_SAME)).isTrue();
  }

  @Test
  void anIdSharedByRowsWithDifferentNamesIdentifiesNobody() {
    desk.importing(
        ZILLOW,
        withId(row("Ana", "Ruiz", "+12065550160", ""), "17"),
        withId(row("Bob", "Stone", "+12065550161", ""), "17"),
        withId(row("Cleo", "Marsh", "+12065550162", ""), "17"));
    assertThat(desk.leads()).hasSize(3).allSatisfy(lead -> assertThat(lead.vendorIds()).isEmpty());
  }

  @Test
  void theSameNumberUnderAnotherFirstNameIsAFlaggedResendWithTheNameOnTheTimeline() {
    desk.importing(row("Ana", "Ruiz", PHONE, ""), row("Luis", "Ruiz", PHONE, ""));
    Lead lead = desk.leads().getFirst();
    assertThat(lead.firstName()).isEqualTo("Ana");
    assertThat(lead.has(LeadFlag.SHARED_NUMBER)).isTrue();
    assertThat(desk.timeline(lead).getLast().body()).contains("Luis Ruiz");
  }

  @Test
  void aResendFillsWhatIsEmptyAndLeavesArrivalAndSource() {
    desk.importing(ZILLOW, row("Ana", "", PHONE, ""));
    Instant arrived = desk.leads().getFirst().arrivedAt();
    desk.book.clock.advance(Duration.ofHours(3));
    desk.importing(with(row("Anna", "Ruiz", PHONE, "ana@example.com"), "Solar"));
    desk.importing(with(row("Ana", "Ruiz", PHONE, ""), "Roof"));
    Lead lead = desk.leads().getFirst();
    assertThat(lead.interest()).isEqualTo("Solar");
    assertThat(lead.emails()).hasSize(1);
    assertThat(lead.arrivedAt()).isEqualTo(arrived);
    assertThat(lead.source()).isEqualTo("Zillow");
  }

  @Test
  void replacingOverwritesAllButWhatThePersonTyped() {
    desk.importing(with(row("Ana", "Ruiz", PHONE, ""), "Solar"));
    Lead lead = desk.leads().getFirst();
    LeadEdits edits =
        new LeadEdits(
            desk.book.transactions(),
            desk.book.leads,
            new PhoneReader(),
            desk.book.clock,
            () -> "US");
    edits.set(lead.id(), EditField.LAST_NAME, "Ruiz-Stone");
    desk.importing(REPLACE, with(row("Ana", "Reed", PHONE, ""), "Roof"));
    Lead replaced = desk.leads().getFirst();
    assertThat(replaced.interest()).isEqualTo("Roof");
    assertThat(replaced.lastName()).isEqualTo("Ruiz-Stone");
  }

  @Test
  void aSkippedDuplicateStoresNothingButItsOptOut() {
    desk.importing(row("Ana", "Ruiz", PHONE, ""));
    IncomingLead again =
        IncomingLeadBuilder.builder(row("Ana", "R.", PHONE, ""))
            .optOuts(Set.of(Channel.TEXT))
            .build();
    assertThat(desk.importing(SKIP, again).counts()).isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
    assertThat(desk.timeline(desk.leads().getFirst())).hasSize(1);
    assertThat(forbidden(Channel.TEXT)).isTrue();
    assertThat(forbidden(Channel.CALL)).isFalse();
  }

  @Test
  void anOptOutColumnSuppressesItsChannelForGood() {
    ImportReport report =
        desk.importing(
            IncomingLeadBuilder.builder(row("Ana", "Ruiz", PHONE, ""))
                .optOuts(Set.of(Channel.CALL))
                .build());
    assertThat(desk.leads().getFirst().has(LeadFlag.OPTED_OUT_ELSEWHERE)).isTrue();
    desk.imports.undo(report.id());
    assertThat(forbidden(Channel.CALL)).isTrue();
  }

  @Test
  void anArrivalIsAsStatedUnlessItLiesInTheFuture() {
    Instant now = desk.book.clock.instant();
    desk.importing(
        stated(row("Ana", "", "+12065550160", ""), now.minus(Duration.ofHours(2))),
        stated(row("Bob", "", "+12065550161", ""), now.minus(Duration.ofHours(25))),
        stated(row("Cleo", "", "+12065550162", ""), now.plus(Duration.ofMinutes(1))),
        stated(row("Dan", "", "+12065550163", ""), now.minus(Duration.ofDays(800))));
    List<Lead> leads = desk.leads();
    assertThat(leads.get(0).slaDueAt()).isEqualTo(leads.get(0).arrivedAt().plusSeconds(300));
    assertThat(leads.get(1).slaDueAt()).isNull();
    assertThat(leads.get(2).arrivedAt()).isEqualTo(now);
    assertThat(leads.get(2).has(LeadFlag.UNLIKELY_TIME)).isTrue();
    assertThat(leads.get(3).arrivedAt()).isEqualTo(now.minus(Duration.ofDays(800)));
    assertThat(leads.get(3).has(LeadFlag.UNLIKELY_TIME)).isTrue();
  }

  @Test
  void aDormantLeadThatArrivesAgainGetsANewDeadline() {
    desk.importing(row("Ana", "Ruiz", PHONE, ""));
    Lead dormant = LeadBuilder.builder(desk.leads().getFirst()).stage(Stage.DORMANT).build();
    desk.book
        .transactions()
        .run(tx -> desk.book.leads.update(tx, dormant, desk.book.clock.instant()));
    desk.book.clock.advance(Duration.ofDays(90));
    desk.importing(row("Ana", "R.", PHONE, ""));
    assertThat(desk.leads().getFirst().slaDueAt())
        .isEqualTo(desk.book.clock.instant().plusSeconds(300));
  }

  @Test
  void aLeadWorkedOnSinceIsKeptByUndo() {
    ImportReport report =
        desk.importing(row("Ana", "", PHONE, ""), row("Bob", "", "+12065550161", ""));
    Lead worked = desk.leads().getFirst();
    desk.importing(row("Anna", "Ruiz", PHONE, ""));
    assertThat(desk.imports.undo(report.id()))
        .isEqualTo(new ImportUndo.Report(1, 0, List.of(worked.id())));
    assertThat(desk.leads()).extracting(Lead::id).containsExactly(worked.id());
  }

  @Test
  void aFieldEditedSinceStaysWhenAnImportIsUndone() {
    desk.importing(row("Ana", "", PHONE, ""));
    ImportReport report = desk.importing(with(row("Ana", "Ruiz", PHONE, ""), "Solar"));
    Lead filled = desk.leads().getFirst();
    desk.book
        .transactions()
        .run(tx ->
            desk.book.leads.update(
                tx,
                LeadBuilder.builder(filled).interest("Roof").build(),
                desk.book.clock.instant()));
    desk.imports.undo(report.id());
    Lead lead = desk.leads().getFirst();
    assertThat(lead.lastName()).isEmpty();
    assertThat(lead.interest()).isEqualTo("Roof");
    assertThat(desk.timeline(lead)).hasSize(1);
  }

  @Test
  void aCanceledImportLeavesNothing() {
    ImportReport report =
        desk.imports.run(
            List.of(IntakeBook.FILE),
            path -> RecordsFile.csv(List.of(new ParsedRecord.Read(2, row("Ana", "", PHONE, "")))),
            ImportOptions.DEFAULT,
            progress -> {},
            () -> true);
    assertThat(report.state()).isEqualTo(RunState.CANCELED);
    assertThat(desk.leads()).isEmpty();
  }

  @Test
  void aRecordLongerThanTheBookHoldsIsCutAndFlagged() {
    IncomingLead huge =
        IncomingLeadBuilder.builder(row("A".repeat(5000), "Ruiz", PHONE, ""))
            .custom(Map.of("much", "\u0001".repeat(1_000_000)))
            .build();
    assertThat(desk.importing(huge).counts().created()).isEqualTo(1);
    assertThat(desk.leads().getFirst().has(LeadFlag.CUT)).isTrue();
  }

  private boolean forbidden(Channel channel) {
    Optional<?> found =
        desk.book.transactions().read(tx -> desk.suppressions.forbidding(tx, PHONE, channel));
    return found.isPresent();
  }

  private static IncomingLead withId(IncomingLead lead, String id) {
    return IncomingLeadBuilder.builder(lead).vendorId(id).raw(lead.raw() + "," + id).build();
  }

  private static IncomingLead with(IncomingLead lead, String interest) {
    return IncomingLeadBuilder.builder(lead)
        .interest(interest)
        .raw(lead.raw() + "," + interest)
        .build();
  }

  private static IncomingLead stated(IncomingLead lead, Instant at) {
    return IncomingLeadBuilder.builder(lead).statedAt(at).build();
  }
}
