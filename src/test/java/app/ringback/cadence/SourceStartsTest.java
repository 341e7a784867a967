package app.ringback.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.core.Purpose;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.intake.IntakeDesk;
import app.ringback.intake.SourceKind;
import app.ringback.lead.LeadPhone;
import app.ringback.outbox.TextRequest;
import app.ringback.outbox.TextRequestBuilder;
import app.ringback.settings.SourceSettings;
import app.ringback.settings.SourceSettingsBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New leads are started on the cadence of their source, once, whatever happens in between. */
class SourceStartsTest {

  /** Monday, 2 March 2026, 10:00 in Washington and at the rep's. */
  private static final Instant MONDAY = Instant.parse("2026-03-02T18:00:00Z");

  @TempDir(factory = QuickFolder.class)
  Path folder;

  private CadenceDesk desk;

  @BeforeEach
  void open() {
    desk = new CadenceDesk(folder, MONDAY);
    desk.sources.put("Zillow", source(false));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static SourceSettings source(boolean autoText) {
    return SourceSettingsBuilder.builder(SourceSettings.DEFAULTS)
        .cadence("default")
        .autoText(autoText)
        .build();
  }

  private LeadId arrive(String source, IncomingLead lead) {
    IntakeDesk intake = desk.intake();
    return desk.transactions()
        .write(tx ->
            Optional.ofNullable(
                    intake
                        .take(tx, lead, SourceKind.WEBHOOK, source, "", desk.clock.instant())
                        .lead())
                .orElseThrow());
  }

  private static IncomingLeadBuilder someone(String number) {
    return IncomingLeadBuilder.builder(IncomingLead.ofRaw("text/plain", number))
        .firstName("Ana")
        .phones(java.util.List.of(LeadPhone.of(new Phone(number), "")))
        .region("WA")
        .needsLook(false);
  }

  private boolean isEnrolled(LeadId lead) {
    return desk.transactions().read(tx -> desk.enrollments().open(tx, lead)).isPresent();
  }

  @Test
  void aNewLeadOfTheSourceIsStartedAlsoAfterACrash() {
    LeadId lead = arrive("Zillow", someone("+12065550160").build());
    LeadId other = arrive("Elsewhere", someone("+12065550161").build());
    desk.reopen();
    assertThat(desk.runner().next(desk.clock.instant())).contains(desk.clock.instant());
    desk.pass();
    desk.pass();

    assertThat(isEnrolled(lead)).isTrue();
    assertThat(isEnrolled(other)).isFalse();
    assertThat(desk.carriers.left).hasSize(1);
  }

  @Test
  void aStoppedOneIsNotStartedAgain() {
    LeadId lead = arrive("Zillow", someone("+12065550160").build());
    desk.pass();
    desk.transactions().run(tx -> desk.enrollments().stop(tx, lead, ""));
    desk.clock.advance(Duration.ofDays(1));
    desk.pass();

    assertThat(isEnrolled(lead)).isFalse();
  }

  @Test
  void agedLeadsAndThoseThatNeedALookAreLeftAlone() {
    LeadId aged =
        arrive(
            "Zillow", someone("+12065550160").statedAt(MONDAY.minus(Duration.ofHours(25))).build());
    LeadId odd = arrive("Zillow", someone("+12065550161").needsLook(true).build());
    desk.pass();

    assertThat(isEnrolled(aged)).isFalse();
    assertThat(isEnrolled(odd)).isFalse();
  }

  @Test
  void theAutomaticTextOfTheSourceIsTheOneOfDayOneAndLeavesAtOnce() {
    desk.sources.put("Zillow", source(true));
    // Sunday evening: the rep does not work, the law allows it.
    desk.clock.set(Instant.parse("2026-03-02T02:00:00Z"));
    arrive("Zillow", someone("+12065550160").build());
    boolean texts =
        desk.transactions()
            .read(tx -> new SourceStarts(desk.cadence()).textsOnArrival(tx, source(true)));
    assertThat(texts).isTrue();
    desk.pass();

    assertThat(desk.carriers.left)
        .singleElement()
        .satisfies(one -> assertThat(one.at()).isEqualTo(desk.clock.instant()));
    desk.until(Instant.parse("2026-03-03T01:00:00Z"));
    assertThat(desk.carriers.left).hasSize(1);
  }

  @Test
  void aTextThatAnsweredTheArrivalAlreadyIsNotSentAgain() {
    LeadId lead = arrive("Zillow", someone("+12065550160").build());
    desk.transactions()
        .run(tx ->
            desk.cadence()
                .outbox()
                .queueText(
                    tx,
                    TextRequestBuilder.builder(TextRequest.of(lead, "Thanks for asking"))
                        .automatic(true)
                        .purpose(Purpose.FIRST)
                        .build()));
    desk.pass();

    assertThat(desk.carriers.left).hasSize(1);
    assertThat(desk.touches(lead).get(1).state()).isEqualTo(TouchState.DONE);
  }
}
