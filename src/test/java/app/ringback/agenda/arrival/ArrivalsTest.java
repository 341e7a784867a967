package app.ringback.agenda.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.Suppression;
import app.ringback.core.Channel;
import app.ringback.core.ImportId;
import app.ringback.core.LeadId;
import app.ringback.lead.Consent;
import app.ringback.lead.LeadFlag;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.TextRequest;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The automatic first text and the insta-call of new leads. */
class ArrivalsTest {

  private static final String BOTH =
      """
      [sources."Zillow"]
      auto_text = true
      insta_call = true
      """;

  @TempDir Path folder;
  private ArrivalBook desk;

  @BeforeEach
  void open() throws Exception {
    desk = new ArrivalBook(folder, BOTH);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Optional<String> why(LeadId lead) {
    return desk.timeline(lead).stream()
        .filter(entry -> entry.event().equals("not_texted"))
        .map(Activity::subject)
        .findFirst();
  }

  @Test
  void aNewLeadIsTextedOnceAndACallIsOfferedWhateverRestartsInBetween() {
    LeadId jane = desk.arrives();
    assertThat(desk.arrivals().next(desk.book.clock.instant())).contains(desk.book.clock.instant());
    desk.run();
    desk.run();
    assertThat(desk.sent(jane))
        .singleElement()
        .satisfies(text -> {
          assertThat(text.state()).isEqualTo(DispatchState.QUEUED);
          assertThat(text.automatic()).isTrue();
          assertThat(text.body()).contains("thanks for asking").contains("STOP");
        });
    assertThat(desk.callState(jane)).isEqualTo("offered");
    assertThat(desk.arrivals().next(desk.book.clock.instant())).isEmpty();
  }

  @Test
  void aSourceThatDoesNotAskForItGetsNothing() throws Exception {
    desk.set("");
    LeadId jane = desk.arrives();
    desk.set(BOTH);
    desk.run();
    assertThat(desk.sent(jane)).isEmpty();
    assertThat(desk.callState(jane)).isEqualTo("no row");
  }

  @Test
  void whatIsSwitchedOffMeanwhileDoesNotLeave() throws Exception {
    LeadId jane = desk.arrives();
    desk.set("");
    desk.run();
    assertThat(desk.sent(jane)).isEmpty();
    assertThat(desk.callState(jane)).isEqualTo("none");
  }

  @Test
  void agedTestAndUnreadLeadsAndThoseWhoOptedOutAreLeftAlone() {
    LeadId aged =
        desk.arrives(lead -> lead.statedAt(desk.book.clock.instant().minus(Duration.ofHours(25))));
    LeadId test = desk.arrives(lead -> lead.test(true));
    LeadId unread = desk.arrives(lead -> lead.needsLook(true));
    LeadId elsewhere = desk.arrives(lead -> lead.flags(Set.of(LeadFlag.OPTED_OUT_ELSEWHERE)));
    LeadId optedOut = desk.arrives(lead -> lead.optOuts(Set.of(Channel.TEXT, Channel.CALL)));
    desk.run();
    for (LeadId lead : List.of(aged, test, unread, elsewhere, optedOut)) {
      assertThat(desk.sent(lead)).isEmpty();
      assertThat(desk.callState(lead)).isIn("none", "no row");
    }
  }

  @Test
  void aNumberThatOptedOutBeforeIsRefusedByTheGuard() {
    desk.book
        .transactions()
        .run(tx ->
            desk.suppressions.add(
                tx,
                new Suppression(
                    "+12065550101", Optional.empty(), "STOP", desk.book.clock.instant(), ""),
                desk.book.clock.instant()));
    LeadId jane = desk.arrives();
    desk.run();
    assertThat(desk.sent(jane)).extracting(Dispatch::state).containsExactly(DispatchState.REFUSED);
    assertThat(desk.callState(jane)).isEqualTo("none");
  }

  @Test
  void inStatesThatAskForItNothingIsAutomaticWithoutWrittenConsent() {
    LeadId florida = desk.arrives(lead -> lead.region("FL"));
    Consent consent =
        new Consent(
            "all", "I agree", "https://x.test/form", "", "10.0.0.1", desk.book.clock.instant());
    LeadId agreed = desk.arrives(lead -> lead.region("FL").consent(List.of(consent)));
    desk.run();
    assertThat(desk.sent(florida)).extracting(Dispatch::state).containsOnly(DispatchState.REFUSED);
    assertThat(desk.callState(florida)).isEqualTo("none");
    assertThat(desk.sent(agreed)).extracting(Dispatch::state).containsOnly(DispatchState.QUEUED);
    assertThat(desk.callState(agreed)).isEqualTo("offered");
  }

  @Test
  void aTextWithAHoleInItIsNotSentAndTheTimelineSaysWhy() {
    desk.missing = "their interest is not known.";
    LeadId jane = desk.arrives();
    desk.run();
    desk.missing = "";
    desk.run();
    assertThat(desk.sent(jane)).isEmpty();
    assertThat(why(jane)).contains("their interest is not known.");
  }

  @Test
  void atNightItWaitsForTheMorningAndForNobodyWhoWroteInBetween() {
    desk.book.clock.advance(Duration.ofHours(12));
    LeadId jane = desk.arrives();
    LeadId marco = desk.arrives();
    desk.run();
    assertThat(desk.sent(jane)).extracting(Dispatch::state).containsExactly(DispatchState.HELD);
    Activity reply =
        ActivityBuilder.builder(
                Activity.of(
                    desk.book.ids.activity(), jane, ActivityKind.TEXT, desk.book.clock.instant()))
            .direction("in")
            .body("Are you there?")
            .build();
    desk.book
        .transactions()
        .run(tx -> desk.book.timelines.append(tx, reply, desk.book.clock.instant()));
    assertThat(desk.arrivals().next(desk.book.clock.instant())).isPresent();
    desk.run();
    assertThat(desk.sent(jane)).extracting(Dispatch::state).containsExactly(DispatchState.CANCELED);
    assertThat(desk.sent(marco)).extracting(Dispatch::state).containsExactly(DispatchState.HELD);
    assertThat(desk.arrivals().next(desk.book.clock.instant())).isEmpty();
  }

  @Test
  void whoWasWrittenToByHandIsNotTextedByAMachineToo() {
    LeadId jane = desk.arrives();
    desk.outbox.queueText(TextRequest.of(jane, "Hi Jane, Sam here"));
    desk.run();
    assertThat(desk.sent(jane)).hasSize(1);
  }

  @Test
  void withACadenceTheFirstTextIsTheCadences() throws Exception {
    desk.set(BOTH + "cadence = \"Default\"\n");
    LeadId jane = desk.arrives();
    desk.run();
    assertThat(desk.sent(jane)).isEmpty();
    assertThat(why(jane)).isEmpty();
  }

  @Test
  void aLongListIsTextedOnlyWhenTheRepSaysSo() {
    LeadId first = desk.arrives();
    for (int i = 0; i < ArrivalDecision.LONG_LIST; i++) {
      desk.arrives();
    }
    ImportId list = desk.sameList("running");
    desk.run();
    assertThat(desk.callState(first)).as("not before the import is over").isEmpty();
    assertThat(desk.arrivals().next(desk.book.clock.instant())).isEmpty();
    desk.listIs(list, "finished");
    desk.run();
    assertThat(desk.texts()).isZero();
    assertThat(desk.callState(first)).isEqualTo("none");
    desk.arrivals().answerList(list, true);
    desk.run();
    desk.run();
    assertThat(desk.texts()).isEqualTo(ArrivalDecision.LONG_LIST + 1);
  }

  @Test
  void aLongListOfASourceThatAllowsItIsTexted() throws Exception {
    desk.set(BOTH + "auto_text_lists = true\n");
    for (int i = 0; i < ArrivalDecision.LONG_LIST + 1; i++) {
      desk.arrives();
    }
    desk.sameList("finished");
    desk.run();
    assertThat(desk.texts()).isEqualTo(ArrivalDecision.LONG_LIST + 1);
  }

  @Test
  void aLongListTheRepDoesNotWantTextedStaysUntexted() {
    for (int i = 0; i < ArrivalDecision.LONG_LIST + 1; i++) {
      desk.arrives();
    }
    ImportId list = desk.sameList("finished");
    desk.run();
    desk.arrivals().answerList(list, false);
    desk.run();
    assertThat(desk.texts()).isZero();
  }

  @Test
  void withNoWindowThePhoneRingsByItselfOnce() {
    desk.ringsByItself = true;
    LeadId jane = desk.arrives();
    desk.run();
    desk.run();
    assertThat(desk.callState(jane)).isEqualTo("accepted");
    assertThat(desk.sent(jane)).extracting(Dispatch::channel).contains(Channel.CALL).hasSize(2);
  }

  @Test
  void anOfferThatWasPassedStaysPassed() {
    LeadId jane = desk.arrives();
    desk.run();
    desk.arrivals().pass(jane);
    assertThat(desk.callState(jane)).isEqualTo("passed");
    desk.run();
    assertThat(desk.callState(jane)).isEqualTo("passed");
  }

  @Test
  void whatWasFoundADayLaterIsLeftAlone() {
    LeadId jane = desk.arrives();
    desk.book.clock.advance(Duration.ofHours(25));
    desk.run();
    assertThat(desk.sent(jane)).isEmpty();
    assertThat(desk.callState(jane)).isEqualTo("none");
  }
}
