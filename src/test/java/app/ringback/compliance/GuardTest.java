package app.ringback.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.registry.RegistryImport;
import app.ringback.compliance.registry.RegistryStore;
import app.ringback.core.Channel;
import app.ringback.core.Phone;
import app.ringback.lead.Consent;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.timeline.ActivityKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

  private static final Decision ALLOW = new Decision.Allow();

  /** Monday, 10:00 in Seattle and 13:00 in Miami. */
  private static final Instant MORNING = Instant.parse("2026-03-02T18:00:00Z");

  /** Monday, 22:10 in Seattle. */
  private static final Instant NIGHT = Instant.parse("2026-03-03T06:10:00Z");

  private static final Instant TUESDAY_EIGHT = Instant.parse("2026-03-03T16:00:00Z");

  @TempDir private Path folder;
  private GuardBook desk;

  @BeforeEach
  void open() {
    desk = new GuardBook(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatIsLegalMayGoAndTheEndOfTheHoursIsKnown() {
    Advice advice = desk.text(washington(), false, MORNING);

    assertThat(advice.decision()).isEqualTo(ALLOW);
    assertThat(advice.until().orElseThrow().instant()).isEqualTo("2026-03-03T04:00:00Z");
    assertThat(advice.until().orElseThrow().by().place()).isEqualTo("WA");
  }

  @Test
  void aTextAtNightWaitsForTheMorningAndNamesTheLaw() {
    assertThat(desk.text(washington(), false, NIGHT).decision())
        .isEqualTo(new Decision.Until(TUESDAY_EIGHT, "Washington, RCW 80.36.390"));
  }

  @Test
  void whereAddressAndNumberDifferBothMustAllow() {
    Lead miami = florida(builder -> builder);

    assertThat(desk.text(miami, false, Instant.parse("2026-03-02T14:00:00Z")).decision())
        .isEqualTo(
            new Decision.Until(Instant.parse("2026-03-02T16:00:00Z"), "Washington, RCW 80.36.390"));
    assertThat(desk.text(miami, false, MORNING).until().orElseThrow().instant())
        .isEqualTo("2026-03-03T01:00:00Z");
  }

  @Test
  void aLeadWhoJustWroteIsAnsweredByHandAtAnyHourForAQuarterOfAnHour() {
    Lead lead = washington();
    desk.wrote(lead, NIGHT.minus(Duration.ofMinutes(15)).plusMillis(1));

    assertThat(desk.text(lead, false, NIGHT).decision()).isEqualTo(ALLOW);
    assertThat(desk.text(lead, false, NIGHT).theyWrote()).isTrue();
    assertThat(desk.call(lead, NIGHT).decision()).isEqualTo(ALLOW);
    assertThat(desk.text(lead, true, NIGHT).decision()).isInstanceOf(Decision.Until.class);
    assertThat(desk.text(lead, false, NIGHT.plusMillis(1)).decision())
        .isInstanceOf(Decision.Until.class);
  }

  @Test
  void anAutomaticReplyOpensNoConversation() {
    Lead lead = washington();
    desk.entry(
        lead,
        ActivityKind.EMAIL,
        NIGHT.minusSeconds(60),
        entry -> entry.direction("in").automatic(true));

    assertThat(desk.text(lead, false, NIGHT).decision()).isInstanceOf(Decision.Until.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sent", "delivered", "sending", "unknown"})
  void aFourthCallInADayWaitsUntilTheFirstIsADayAgo(String status) {
    Lead lead = washington();
    Instant first = MORNING.minus(Duration.ofHours(20));
    for (int hours : List.of(0, 1, 2)) {
      desk.entry(
          lead,
          ActivityKind.CALL,
          first.plus(Duration.ofHours(hours)),
          entry -> entry.direction("out").status(status));
    }

    Decision.Until until = (Decision.Until) desk.call(lead, MORNING).decision();

    assertThat(until.instant()).isEqualTo(first.plus(Duration.ofHours(24)));
    assertThat(until.rule()).startsWith("3 calls in 24 hours (Fla. Stat. 501.616");
    assertThat(desk.call(lead, until.instant()).decision()).isEqualTo(ALLOW);
    assertThat(desk.text(lead, false, MORNING).decision()).isEqualTo(ALLOW);
  }

  @Test
  void aCapThatEndsAtNightWaitsForTheMorning() {
    Lead lead = washington();
    Instant evening = Instant.parse("2026-03-02T03:00:00Z");
    for (int minutes : List.of(0, 1, 2)) {
      desk.sent(lead, ActivityKind.CALL, evening.plus(Duration.ofMinutes(minutes)));
    }

    Decision.Until held =
        (Decision.Until) desk.call(lead, Instant.parse("2026-03-03T02:59:00Z")).decision();
    assertThat(held.instant()).isEqualTo("2026-03-03T03:00:00Z");
    for (int minutes : List.of(70, 80, 90)) {
      desk.sent(lead, ActivityKind.CALL, evening.plus(Duration.ofMinutes(minutes)));
    }
    held = (Decision.Until) desk.call(lead, Instant.parse("2026-03-03T02:59:00Z")).decision();
    assertThat(held.instant()).isEqualTo(TUESDAY_EIGHT);
  }

  @Test
  void aThirdTextWithoutAnAnswerWarnsByHandAndWaitsWhenAutomatic() {
    Lead lead = washington();
    desk.sent(lead, ActivityKind.TEXT, MORNING.minus(Duration.ofHours(2)));
    desk.sent(lead, ActivityKind.TEXT, MORNING.minus(Duration.ofMinutes(90)));

    Advice byHand = desk.text(lead, false, MORNING);
    assertThat(byHand.decision()).isEqualTo(ALLOW);
    assertThat(byHand.warning()).startsWith("2 texts in 24 hours without an answer");
    assertThat(((Decision.Until) desk.text(lead, true, MORNING).decision()).instant())
        .isEqualTo(MORNING.plus(Duration.ofHours(22)));

    desk.wrote(lead, MORNING.minus(Duration.ofHours(1)));
    assertThat(desk.text(lead, true, MORNING).decision()).isEqualTo(ALLOW);
    assertThat(desk.text(lead, false, MORNING).warning()).isEmpty();
  }

  @Test
  void automaticTextsToFloridaNeedConsentThatCanBeProven() {
    Consent spoken = new Consent("text", "Yes, text me", "", "", "", MORNING);
    Consent written = new Consent("text", "Yes, text me", "https://x.example", "", "", MORNING);
    Lead none = florida(builder -> builder);
    Lead unproven = florida(builder -> builder.consent(List.of(spoken)));
    Lead proven = florida(builder -> builder.consent(List.of(written)));

    assertThat(desk.text(none, true, MORNING).decision())
        .isEqualTo(
            new Decision.Never(
                "automatic touches need written consent (Florida: Fla. Stat. 501.059(8))"));
    assertThat(desk.text(unproven, true, MORNING).decision()).isInstanceOf(Decision.Never.class);
    assertThat(desk.text(proven, true, MORNING).decision()).isEqualTo(ALLOW);
    assertThat(desk.text(none, false, MORNING).decision()).isEqualTo(ALLOW);
    assertThat(desk.text(washington(), true, MORNING).decision()).isEqualTo(ALLOW);
  }

  @Test
  void aNumberOnTheRegistryIsExemptWhileAnInquiryOrAPurchaseIsYoung() throws IOException {
    registry("206,5550160");
    Instant old = Instant.parse("2025-06-02T18:00:00Z");
    Lead lead = desk.lead(builder -> builder.region("WA").arrivedAt(old));

    assertThat(desk.call(lead, MORNING).decision())
        .isEqualTo(
            new Decision.Never("on the do-not-call registry of 2026-02-20 (47 CFR 64.1200(c)(2))"));
    assertThat(desk.text(lead, false, MORNING).decision()).isInstanceOf(Decision.Never.class);
    assertThat(desk.advise(lead, Channel.EMAIL, false, MORNING).decision()).isEqualTo(ALLOW);

    desk.wrote(lead, MORNING.minus(Duration.ofDays(80)));
    assertThat(desk.call(lead, MORNING).decision()).isEqualTo(ALLOW);
    assertThat(desk.call(lead, MORNING.plus(Duration.ofDays(20))).decision())
        .isInstanceOf(Decision.Never.class);

    desk.entry(lead, ActivityKind.STAGE, MORNING, entry -> entry.from("booked").to("won"));
    assertThat(desk.call(lead, MORNING.plus(Duration.ofDays(500))).decision()).isEqualTo(ALLOW);
    assertThat(desk.call(lead, MORNING.plus(Duration.ofDays(580))).decision())
        .isInstanceOf(Decision.Never.class);
  }

  @Test
  void automaticTouchesWaitWhileAMessageLooksLikeAnOptOut() {
    Lead lead = washington();
    desk.book
        .transactions()
        .run(tx ->
            desk.optOuts.received(
                tx,
                lead,
                Channel.TEXT,
                GuardBook.WASHINGTON,
                "Please don't text me again",
                null,
                MORNING));

    assertThat(((Decision.Until) desk.text(lead, true, MORNING).decision()).rule())
        .isEqualTo(Guard.LOOKS_LIKE_OPT_OUT);
    assertThat(desk.text(lead, false, MORNING).decision()).isEqualTo(ALLOW);

    desk.book.transactions().run(tx -> desk.optOuts.answer(tx, lead, false, MORNING));
    assertThat(desk.text(lead, true, MORNING).decision()).isEqualTo(ALLOW);
  }

  @Test
  void nothingEverGoesToATestLeadOrANumberThatTakesNoTexts() {
    Lead test = desk.lead(builder -> builder.test(true));
    Lead landline =
        desk.lead(builder ->
            builder.phones(List.of(new LeadPhone(GuardBook.WASHINGTON, "", true, false, true))));

    for (Channel channel : Channel.values()) {
      assertThat(desk.advise(test, channel, false, MORNING).decision())
          .isEqualTo(new Decision.Never(Guard.TEST_LEAD));
    }
    assertThat(desk.text(landline, false, MORNING).decision())
        .isEqualTo(new Decision.Never(Guard.NO_NUMBER));
    assertThat(desk.call(landline, MORNING).decision()).isEqualTo(ALLOW);
  }

  @Test
  void mailHasNoLegalHours() {
    assertThat(desk.advise(washington(), Channel.EMAIL, false, NIGHT).decision()).isEqualTo(ALLOW);
  }

  private void registry(String lines) throws IOException {
    Path file = folder.resolve("registry.txt");
    Files.writeString(file, lines);
    new RegistryImport(desk.book.transactions(), new RegistryStore())
        .take(file, LocalDate.of(2026, 2, 20), MORNING);
  }

  private Lead washington() {
    return desk.lead(builder -> builder.region("WA"));
  }

  private Lead florida(java.util.function.UnaryOperator<LeadBuilder> change) {
    return desk.lead(builder ->
        change.apply(
            builder
                .region("FL")
                .timeZone("America/New_York")
                .phones(List.of(LeadPhone.of(new Phone(GuardBook.WASHINGTON), "")))));
  }
}
