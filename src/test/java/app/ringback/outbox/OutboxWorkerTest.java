package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.lead.Lead;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.testing.twilio.Fault;
import app.ringback.timeline.Activity;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutboxWorkerTest {

  private static final String NUMBER = "+12065550160";

  @TempDir Path folder;
  private OutboxFixture fixture;

  @BeforeEach
  void open() {
    fixture = new OutboxFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aTextLeavesAndIsFollowedUntilItArrives() {
    Lead lead = fixture.lead(NUMBER);
    Dispatch queued = fixture.text(lead, "Hi & {welcome} €5 + more\n☀️");
    fixture.worker.runDue();
    Dispatch sent = fixture.again(queued);
    assertThat(sent.state()).isEqualTo(DispatchState.SENT);
    assertThat(sent.providerId()).startsWith("SM");
    assertThat(fixture.twilio.messages().getFirst().body()).isEqualTo(queued.body());
    assertThat(onlyEntry(lead).isTouch()).isTrue();
    assertThat(onlyEntry(lead).providerId()).isEqualTo(sent.providerId());
    passes(Duration.ofSeconds(3), 6);
    assertThat(fixture.again(queued).state()).isEqualTo(DispatchState.DELIVERED);
    assertThat(onlyEntry(lead).status()).isEqualTo("delivered");
    assertThat(fixture.worker.nextPass()).isEmpty();
  }

  @Test
  void aTextIsOnDiskAsBeingSentBeforeTheCarrierIsCalled() {
    Lead lead = fixture.lead(NUMBER);
    Dispatch queued = fixture.text(lead, "Hi");
    List<DispatchState> seen = new ArrayList<>();
    fixture.twilio.byChance(request -> {
      seen.add(fixture.again(queued).state());
      return List.of();
    });
    fixture.worker.runDue();
    assertThat(seen).containsExactly(DispatchState.SENDING);
  }

  static Stream<Fault> faultsAfterTaking() {
    return Stream.of(
        new Fault.DropAfter(),
        new Fault.BrokenAfter(500),
        new Fault.BrokenAfter(502),
        new Fault.BrokenAfter(503),
        new Fault.SilentAfter(),
        new Fault.DripAfter(),
        new Fault.NoSid());
  }

  @ParameterizedTest
  @MethodSource("faultsAfterTaking")
  void aTextThatWasTakenWithoutAnAnswerIsFoundAndNeverSentAgain(Fault fault) {
    Lead lead = fixture.lead(NUMBER);
    fixture.twilio.next(fault);
    Dispatch queued = fixture.text(lead, "Hi");
    fixture.worker.runDue();
    Dispatch found = fixture.again(queued);
    assertThat(found.state()).isEqualTo(DispatchState.SENT);
    assertThat(found.providerId()).isEqualTo(fixture.twilio.messages().getFirst().sid());
    passes(Duration.ofMinutes(1), 15);
    assertThat(fixture.twilio.posts()).hasSize(1);
  }

  static Stream<Fault> faultsWithoutTaking() {
    return Stream.of(
        new Fault.DropBefore(),
        new Fault.BrokenBefore(500),
        new Fault.BrokenBefore(503),
        new Fault.BrokenBefore(403),
        new Fault.CaptivePortal(),
        new Fault.Redirect());
  }

  @ParameterizedTest
  @MethodSource("faultsWithoutTaking")
  void aTextNobodyCanFindIsLeftToTheUserAndNeverSentAgain(Fault fault) {
    Lead lead = fixture.lead(NUMBER);
    fixture.twilio.next(fault);
    Dispatch queued = fixture.text(lead, "Hi");
    fixture.worker.runDue();
    assertThat(fixture.again(queued).state()).isEqualTo(DispatchState.UNKNOWN);
    assertThat(onlyEntry(lead).status()).isEqualTo("unknown");
    passes(Duration.ofMinutes(1), 15);
    Dispatch left = fixture.again(queued);
    assertThat(left.isTheUsers()).isTrue();
    assertThat(left.checks()).isEqualTo(5);
    assertThat(fixture.twilio.posts()).hasSize(1);
    Dispatch settled = fixture.outbox.remedies().settle(queued.id(), false);
    assertThat(settled.state()).isEqualTo(DispatchState.FAILED);
    fixture.outbox.remedies().retry(queued.id());
    fixture.worker.runDue();
    assertThat(fixture.twilio.messages()).hasSize(1);
  }

  @Test
  void aTextWaitsWhileNobodyCanBeReached() {
    Lead lead = fixture.lead(NUMBER);
    var online = fixture.carrier;
    fixture.carrier =
        java.util.Optional.of(
            OutboxFixture.texts(URI.create("http://127.0.0.1:1"), FakeTwilio.TOKEN));
    Dispatch first = fixture.text(lead, "One");
    Dispatch second = fixture.text(lead, "Two");
    fixture.worker.runDue();
    assertThat(fixture.again(first).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(fixture.again(first).errorCode()).isEqualTo("offline");
    assertThat(fixture.again(second).attempts()).isZero();
    assertThat(fixture.worker.nextPass()).contains(fixture.again(first).dueAt());
    passes(Duration.ofSeconds(90), 3);
    fixture.carrier = online;
    passes(Duration.ofSeconds(90), 1);
    assertThat(fixture.twilio.messages())
        .extracting(message -> message.body().lines().findFirst().orElseThrow())
        .containsExactly("One", "Two");
  }

  @Test
  void tooManyAtOnceSlowsEverythingAndSurvivesARestart() {
    Dispatch first = fixture.text(fixture.lead(NUMBER), "Hi");
    Dispatch second = fixture.text(fixture.lead("+12065550161"), "Hi");
    fixture.twilio.next(new Fault.Throttle(30));
    fixture.worker.runDue();
    Dispatch waiting = fixture.again(first);
    assertThat(waiting.state()).isEqualTo(DispatchState.QUEUED);
    assertThat(waiting.dueAt()).isEqualTo(fixture.book.clock.instant().plusSeconds(30));
    fixture.book.clock.advance(Duration.ofSeconds(29));
    OutboxWorker restarted = fixture.worker();
    restarted.start();
    restarted.runDue();
    assertThat(fixture.twilio.posts()).hasSize(1);
    fixture.book.clock.advance(Duration.ofSeconds(1));
    restarted.runDue();
    assertThat(fixture.again(first).state()).isEqualTo(DispatchState.SENT);
    assertThat(fixture.again(second).state()).isEqualTo(DispatchState.SENT);
  }

  @Test
  void onceSitsOutAShortWaitOnly() throws Exception {
    Dispatch first = fixture.text(fixture.lead(NUMBER), "Hi");
    fixture.twilio.next(new Fault.Throttle(3), new Fault.Throttle(60));
    List<Duration> waits = new ArrayList<>();
    fixture.worker.runOnce(wait -> {
      waits.add(wait);
      fixture.book.clock.advance(wait);
    });
    assertThat(waits).containsExactly(Duration.ofSeconds(3));
    assertThat(fixture.again(first).state()).isEqualTo(DispatchState.QUEUED);
  }

  @Test
  void aRefusedAccountStopsEverythingAndKeepsTheQueue() {
    fixture.twilio.changeToken("another");
    Dispatch first = fixture.text(fixture.lead(NUMBER), "Hi");
    Dispatch second = fixture.text(fixture.lead("+12065550161"), "Hi");
    fixture.worker.runDue();
    assertThat(fixture.again(first).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(fixture.again(first).errorCode()).isEqualTo("20003");
    assertThat(fixture.worker.problem()).isPresent();
    passes(Duration.ofSeconds(30), 1);
    assertThat(fixture.twilio.posts()).hasSize(1);
    assertThat(fixture.again(second).attempts()).isZero();
    fixture.twilio.changeToken(FakeTwilio.TOKEN);
    passes(Duration.ofSeconds(61), 1);
    assertThat(fixture.worker.problem()).isEmpty();
    assertThat(fixture.again(first).state()).isEqualTo(DispatchState.SENT);
    assertThat(fixture.again(second).state()).isEqualTo(DispatchState.SENT);
  }

  @Test
  void whoOptedOutWithTheCarrierIsSuppressedAndWhatWaitsIsCanceled() {
    Lead lead = fixture.lead("+15005550004");
    Dispatch first = fixture.text(lead, "One");
    Dispatch second = fixture.text(lead, "Two");
    fixture.worker.runDue();
    assertThat(fixture.again(first).state()).isEqualTo(DispatchState.FAILED);
    assertThat(fixture.again(first).errorCode()).isEqualTo("21610");
    assertThat(fixture.again(second).state()).isEqualTo(DispatchState.CANCELED);
    assertThat(fixture.again(second).rule()).isEqualTo("opted out");
    assertThat(fixture.text(lead, "Three").state()).isEqualTo(DispatchState.REFUSED);
    assertThat(fixture.twilio.posts()).hasSize(1);
  }

  @Test
  void aNumberThatTakesNoTextsIsRemembered() {
    Lead lead = fixture.lead("+15005550009");
    Dispatch first = fixture.text(lead, "One");
    fixture.worker.runDue();
    assertThat(fixture.again(first).errorMessage()).contains("no mobile number");
    assertThat(fixture.text(lead, "Two").rule()).isEqualTo("no number that takes texts");
  }

  @Test
  void whatFailsOnItsWayFailsOnTheTimelineToo() {
    Lead lead = fixture.lead(NUMBER);
    fixture.twilio.failDeliveryTo(NUMBER, 30006);
    Dispatch queued = fixture.text(lead, "Hi");
    fixture.worker.runDue();
    passes(Duration.ofSeconds(10), 4);
    Dispatch failed = fixture.again(queued);
    assertThat(failed.state()).isEqualTo(DispatchState.FAILED);
    assertThat(failed.errorMessage()).contains("landline");
    assertThat(onlyEntry(lead).isTouch()).isFalse();
    assertThat(fixture.text(lead, "Two").state()).isEqualTo(DispatchState.REFUSED);
  }

  @Test
  void whoOptsOutWhileATextWaitsDoesNotGetIt() {
    Lead lead = fixture.lead(NUMBER);
    Dispatch queued = fixture.text(lead, "Hi");
    fixture.suppress(NUMBER);
    fixture.worker.runDue();
    assertThat(fixture.again(queued).state()).isEqualTo(DispatchState.CANCELED);
    assertThat(fixture.again(queued).rule()).isEqualTo("opted out");
    assertThat(fixture.twilio.posts()).isEmpty();
  }

  @Test
  void aLeadThatIsMergedWhileItsTextLeavesKeepsTheText() {
    Lead kept = fixture.lead("+12065550161");
    Lead gone = fixture.lead(NUMBER);
    Dispatch queued = fixture.text(gone, "Hi");
    fixture.twilio.byChance(request -> {
      fixture
          .book
          .transactions()
          .run(tx ->
              fixture.dispatches.moveLead(
                  tx, List.of(queued.id()), kept.id(), fixture.book.clock.instant()));
      return List.of();
    });
    fixture.worker.runDue();
    assertThat(fixture.again(queued).state()).isEqualTo(DispatchState.SENT);
    assertThat(fixture.again(queued).leadId()).isEqualTo(kept.id());
  }

  @Test
  void twoEqualTextsNeedTwoMessages() {
    Lead lead = fixture.lead(NUMBER);
    fixture.twilio.next(new Fault.DropAfter(), new Fault.DropBefore());
    Dispatch first = fixture.text(lead, "Reply stop to end. Same words");
    Dispatch second = fixture.text(lead, "Reply stop to end. Same words");
    fixture.worker.runDue();
    passes(Duration.ofMinutes(1), 15);
    List<DispatchState> states =
        List.of(fixture.again(first).state(), fixture.again(second).state());
    assertThat(states).containsExactlyInAnyOrder(DispatchState.DELIVERED, DispatchState.UNKNOWN);
  }

  @Test
  void anEqualTextOfYesterdayIsNoMatch() {
    Lead lead = fixture.lead(NUMBER);
    fixture.text(lead, "Reply stop to end. Same words");
    fixture.worker.runDue();
    fixture.book.transactions().run(tx -> fixture.dispatches.delete(tx, List.of(lead.id())));
    fixture.book.clock.advance(Duration.ofDays(1));
    fixture.twilio.next(new Fault.DropBefore());
    Dispatch second = fixture.text(lead, "Reply stop to end. Same words");
    passes(Duration.ofMinutes(1), 15);
    assertThat(fixture.again(second).state()).isEqualTo(DispatchState.UNKNOWN);
  }

  @Test
  void aTrialAccountsPrefixIsNoObstacle() {
    Lead lead = fixture.lead(NUMBER);
    fixture.twilio.trialPrefix("Sent from your Twilio trial account - ");
    fixture.twilio.next(new Fault.DropAfter());
    Dispatch queued = fixture.text(lead, "Hi");
    fixture.worker.runDue();
    assertThat(fixture.again(queued).state()).isEqualTo(DispatchState.SENT);
  }

  @Test
  void whatWasMovedFromAnotherMachineWaitsForTheUser() {
    Lead lead = fixture.lead(NUMBER);
    Dispatch queued = fixture.text(lead, "Hi");
    Dispatch held =
        DispatchBuilder.builder(queued).state(DispatchState.HELD).rule(Dispatch.MOVED).build();
    fixture
        .book
        .transactions()
        .run(tx -> fixture.dispatches.update(tx, queued, held, fixture.book.clock.instant()));
    fixture.worker.runDue();
    assertThat(fixture.twilio.posts()).isEmpty();
    assertThat(fixture.worker.nextPass()).isEmpty();
    fixture.outbox.remedies().confirm(held.id());
    fixture.worker.runDue();
    assertThat(fixture.twilio.posts()).hasSize(1);
  }

  @Test
  void withoutAnAccountEverythingWaits() {
    fixture.carrier = java.util.Optional.empty();
    Dispatch queued = fixture.text(fixture.lead(NUMBER), "Hi");
    fixture.worker.runDue();
    assertThat(fixture.again(queued)).isEqualTo(queued);
    assertThat(fixture.worker.nextPass()).isEmpty();
  }

  private Activity onlyEntry(Lead lead) {
    List<Activity> timeline = fixture.timeline(lead.id());
    assertThat(timeline).hasSize(1);
    return timeline.getFirst();
  }

  private void passes(Duration between, int count) {
    for (int i = 0; i < count; i++) {
      fixture.book.clock.advance(between);
      fixture.worker.runDue();
    }
  }
}
