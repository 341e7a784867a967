package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioInbox;
import app.ringback.intake.text.ReceivedText;
import app.ringback.intake.text.TextInbox;
import app.ringback.testing.SettableClock;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.testing.twilio.Fault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks and servers that do what they should not: nothing spins, is lost or leaves twice. */
class BadNetworkTest {

  private static final String NUMBER = "+12065550160";
  private static final String TEN_MEGABYTES = "x".repeat(10 * 1024 * 1024);

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private OutboxFixture fixture;

  @BeforeEach
  void open() {
    fixture = new OutboxFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private TextInbox inbox() {
    return new TwilioInbox(
        new TwilioAccount(
            FakeTwilio.SID, FakeTwilio.TOKEN, FakeTwilio.NUMBER, "", fixture.twilio.base()));
  }

  private TextInbox.Answer asked() {
    Instant yesterday = fixture.book.clock.instant().minus(Duration.ofDays(1));
    return inbox().receivedSince(yesterday, ids -> Set.of());
  }

  private List<ReceivedText> received() {
    return asked() instanceof TextInbox.Answer.Texts(var texts, var complete) ? texts : List.of();
  }

  /** Lives through a day as the outbox's thread does, and counts how often it had to wake. */
  private int aDay() {
    Instant end = fixture.book.clock.instant().plus(Duration.ofDays(1));
    int passes = 0;
    Optional<Instant> next = Optional.of(fixture.book.clock.instant());
    while (next.isPresent() && next.get().isBefore(end) && passes < 20_000) {
      if (next.get().isAfter(fixture.book.clock.instant())) {
        fixture.book.clock.set(next.get());
      }
      fixture.worker.runDue();
      passes++;
      next = fixture.worker.nextPass();
    }
    fixture.book.clock.set(end);
    return passes;
  }

  static Stream<Fault> badAnswers() {
    return Stream.of(
        new Fault.CaptivePortal(),
        new Fault.Redirect(),
        new Fault.BrokenBefore(500),
        new Fault.Raw(200, "application/json", TEN_MEGABYTES),
        new Fault.Raw(200, "application/json", "null"),
        new Fault.Raw(200, "application/json", "[]"),
        new Fault.Raw(200, "application/json", "{\"sid\":"),
        new Fault.Raw(200, "application/json", "\u00ff\u00fe\u0000"),
        new Fault.Raw(404, "text/html", "<h1>Not found</h1>"),
        new Fault.Raw(403, "text/html", "<h1>Forbidden by the firewall</h1>"),
        new Fault.Raw(204, "text/plain", ""));
  }

  @ParameterizedTest
  @MethodSource("badAnswers")
  void anAnswerThatSaysNothingLeavesTheTextToTheUserAndIsNeverRepeated(Fault fault) {
    Dispatch text = fixture.text(fixture.lead(NUMBER), "Hi");
    fixture.twilio.next(fault);
    assertThat(aDay()).isLessThan(20);
    Dispatch left = fixture.again(text);
    assertThat(left.state()).isEqualTo(DispatchState.UNKNOWN);
    assertThat(left.isTheUsers()).isTrue();
    assertThat(left.errorMessage()).isNotBlank();
    assertThat(fixture.twilio.posts()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("badAnswers")
  void aListThatIsNoneLosesNoTextThatCameIn(Fault fault) {
    fixture.twilio.receive(NUMBER, "Are you there?");
    fixture.twilio.nextList(fault);
    assertThat(received()).isEmpty();
    assertThat(received()).extracting(ReceivedText::body).containsExactly("Are you there?");
  }

  @Test
  void aTextOfTenMegabytesAndOneThatIsNoUtf8AreRead() {
    fixture.twilio.receive(NUMBER, TEN_MEGABYTES);
    assertThat(received()).hasSize(1);
    fixture.twilio.nextList(
        new Fault.Raw(
            200,
            "application/json",
            """
            {"messages": [{"sid": "SM1", "from": "%s", "to": "+15005550006", "body": "Caf\u00e9",
            "direction": "inbound", "date_sent": "Mon, 02 Mar 2026 18:00:00 +0000"}]}
            """
                .formatted(NUMBER)));
    assertThat(received()).extracting(ReceivedText::body).containsExactly("Caf\ufffd");
  }

  @Test
  void aListWithoutEndIsLeftAfterTwentyPages() {
    fixture.twilio.listWithoutEnd();
    TextInbox.Answer answer = asked();
    assertThat(answer).isInstanceOf(TextInbox.Answer.Texts.class);
    assertThat(((TextInbox.Answer.Texts) answer).complete()).isFalse();
    assertThat(fixture.twilio.requests()).hasSize(20);
  }

  @Test
  void aTokenRevokedBetweenTwoTextsKeepsTheQueueUntilItWorksAgain() {
    List<Dispatch> texts =
        Stream.of("+12065550161", "+12065550162", "+12065550163")
            .map(number -> fixture.text(fixture.lead(number), "Hi"))
            .toList();
    fixture.twilio.byChance(request -> {
      fixture.twilio.changeToken("another");
      return List.of();
    });
    aDay();
    assertThat(fixture.twilio.requests().size())
        .as("a question a minute about the account, one in ten minutes about what left")
        .isLessThan(24 * 60 + 24 * 6 + 30);
    assertThat(texts.stream().map(fixture::again).map(Dispatch::state))
        .containsExactly(DispatchState.SENT, DispatchState.QUEUED, DispatchState.QUEUED);
    assertThat(fixture.worker.problem()).isPresent();
    fixture.twilio.byChance(request -> List.of());
    fixture.twilio.changeToken(FakeTwilio.TOKEN);
    aDay();
    assertThat(fixture.twilio.messages()).hasSize(3);
    assertThat(fixture.twilio.duplicates()).isZero();
  }

  @Test
  void aDayWithoutConnectionSpinsNothingAndThenEverythingLeaves() {
    Optional<TextCarrier> online = fixture.carrier;
    URI nowhere;
    try (FakeTwilio gone = FakeTwilio.start(fixture.book.clock)) {
      nowhere = gone.base();
    }
    fixture.carrier = Optional.of(OutboxFixture.texts(nowhere, FakeTwilio.TOKEN));
    Dispatch text = fixture.text(fixture.lead(NUMBER), "Hi");
    assertThat(aDay()).as("an attempt a minute").isLessThan(2_000);
    assertThat(fixture.again(text).state()).isEqualTo(DispatchState.QUEUED);
    fixture.carrier = online;
    aDay();
    assertThat(fixture.twilio.messages()).hasSize(1);
    assertThat(fixture.again(text).state()).isEqualTo(DispatchState.DELIVERED);
  }

  @Test
  void aNameThatCannotBeLookedUpIsOfflineAndNotUnknown() {
    fixture.carrier =
        Optional.of(OutboxFixture.texts(URI.create("https://nowhere.invalid"), FakeTwilio.TOKEN));
    Dispatch text = fixture.text(fixture.lead(NUMBER), "Hi");
    fixture.worker.runDue();
    assertThat(fixture.again(text).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(fixture.again(text).errorCode()).isEqualTo(SendTrouble.OFFLINE.code());
  }

  @ParameterizedTest
  @MethodSource("clocks")
  void aCarrierWhoseClockIsHoursOffIsUnderstood(Duration off) {
    SettableClock theirs = new SettableClock(fixture.book.clock.instant().plus(off));
    try (FakeTwilio twilio = FakeTwilio.start(theirs)) {
      fixture.carrier = Optional.of(OutboxFixture.texts(twilio.base(), FakeTwilio.TOKEN));
      twilio.next(new Fault.DropAfter());
      Dispatch text = fixture.text(fixture.lead(NUMBER), "Hi");
      fixture.worker.runDue();
      assertThat(fixture.again(text).providerId()).isEqualTo(twilio.messages().getFirst().sid());
      assertThat(twilio.messages()).hasSize(1);
    }
  }

  static Stream<Duration> clocks() {
    return Stream.of(Duration.ofHours(7), Duration.ofHours(-9), Duration.ofDays(2));
  }
}
