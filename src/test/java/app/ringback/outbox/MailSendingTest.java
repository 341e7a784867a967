package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.Guard;
import app.ringback.lead.Lead;
import app.ringback.testing.mail.LineFault;
import app.ringback.testing.mail.LineFault.Moment;
import app.ringback.testing.mail.TestMailServer;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.timeline.Activity;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class MailSendingTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;
  private MailFixture desk;

  @BeforeEach
  void open() {
    desk = new MailFixture(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aMailIsOnDiskWithItsIdBeforeTheServerIsCalled() throws Exception {
    Lead lead = desk.lead("ana@example.com");
    Dispatch queued = desk.mail(lead, "Your roof");
    List<Dispatch> seen = new ArrayList<>();
    desk.server.line.watch(moment -> seen.add(desk.again(queued)));
    desk.worker.runDue();
    assertThat(seen)
        .isNotEmpty()
        .allMatch(item -> item.state() == DispatchState.SENDING)
        .allMatch(item -> item.providerId().startsWith("<" + queued.id().text() + "@"));
    Dispatch sent = desk.again(queued);
    assertThat(sent.state()).isEqualTo(DispatchState.SENT);
    assertThat(desk.server.delivered()).hasSize(1);
    assertThat(desk.server.delivered().getFirst().getMessageID()).isEqualTo(sent.providerId());
    Activity entry = desk.timeline(lead).getFirst();
    assertThat(entry.isTouch()).isTrue();
    assertThat(entry.subject()).isEqualTo("Your roof");
    assertThat(entry.providerId()).isEqualTo(sent.providerId());
    assertThat(desk.worker.nextPass()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Moment.class, mode = Mode.EXCLUDE, names = "DOT")
  void aLineThatBreaksBeforeTheFinalDotIsTriedAgain(Moment moment) {
    Dispatch queued = desk.mail(desk.lead("ana@example.com"), "Your roof");
    desk.server.line.next(LineFault.cutBefore(moment), LineFault.cutAfter(moment));
    desk.worker.runDue();
    Dispatch waiting = desk.again(queued);
    assertThat(waiting.state()).isEqualTo(DispatchState.QUEUED);
    assertThat(waiting.errorCode()).isEqualTo("not_now");
    assertThat(waiting.dueAt()).isEqualTo(desk.book.clock.instant().plus(MINUTE));
    assertThat(desk.worker.nextPass()).contains(waiting.dueAt());
    desk.passes(MINUTE, 1);
    assertThat(desk.again(queued).dueAt())
        .isEqualTo(desk.book.clock.instant().plus(Duration.ofMinutes(5)));
    desk.passes(Duration.ofMinutes(5), 1);
    assertThat(desk.again(queued).state()).isEqualTo(DispatchState.SENT);
    assertThat(desk.server.delivered()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Moment.class,
      mode = Mode.INCLUDE,
      names = {"MAIL", "RCPT", "DATA", "DOT"})
  void notNowIsTriedAgainAndNeverFailsTheMail(Moment moment) {
    Dispatch queued = desk.mail(desk.lead("ana@example.com"), "Your roof");
    desk.server.line.next(LineFault.answer(moment, 451));
    desk.worker.runDue();
    assertThat(desk.again(queued).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(desk.again(queued).errorCode()).isEqualTo("451");
    desk.passes(MINUTE, 1);
    assertThat(desk.again(queued).state()).isEqualTo(DispatchState.SENT);
    assertThat(desk.server.delivered()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Moment.class,
      mode = Mode.INCLUDE,
      names = {"MAIL", "RCPT", "DATA", "DOT"})
  void whatTheServerRefusesForGoodFailsAtOnce(Moment moment) {
    Dispatch queued = desk.mail(desk.lead("ana@example.com"), "Your roof");
    desk.server.line.next(LineFault.answer(moment, 550));
    desk.worker.runDue();
    assertThat(desk.again(queued).state()).isEqualTo(DispatchState.FAILED);
    assertThat(desk.again(queued).errorCode()).isEqualTo("550");
    desk.passes(MINUTE, 3);
    assertThat(desk.server.delivered()).isEmpty();
    Dispatch again = desk.outbox.remedies().retry(queued.id());
    assertThat(again.body()).isEqualTo(queued.body());
    desk.worker.runDue();
    assertThat(desk.server.delivered()).hasSize(1);
  }

  @Test
  void aLineThatBreaksAfterTheFinalDotIsNeverTriedAgain() {
    Dispatch taken = desk.mail(desk.lead("ana@example.com"), "Taken");
    Dispatch silent = desk.mail(desk.lead("ben@example.com"), "Silent");
    Dispatch lost = desk.mail(desk.lead("cleo@example.com"), "Lost");
    desk.server.line.next(
        LineFault.cutAfter(Moment.DOT),
        LineFault.silentAfter(Moment.DOT),
        LineFault.cutBefore(Moment.DOT));
    desk.worker.runDue();
    for (Dispatch queued : List.of(taken, silent, lost)) {
      assertThat(desk.again(queued).state()).isEqualTo(DispatchState.UNKNOWN);
    }
    desk.passes(MINUTE, 15);
    desk.worker.start();
    desk.passes(Duration.ofHours(1), 30);
    for (Dispatch queued : List.of(taken, silent, lost)) {
      assertThat(desk.again(queued).isTheUsers()).isTrue();
    }
    assertThat(desk.server.line.connections()).isEqualTo(3);
    assertThat(desk.server.delivered()).hasSize(2);
    assertThat(desk.outbox.remedies().settle(taken.id(), true).state())
        .isEqualTo(DispatchState.DELIVERED);
    assertThat(desk.outbox.remedies().settle(lost.id(), false).state())
        .isEqualTo(DispatchState.FAILED);
  }

  @Test
  void anUnclearMailIsFoundInTheFolderOfSentMail() throws Exception {
    desk.server.makeSentFolder();
    desk.carrier = MailFixture.mailbox(desk.server.accountWithImap());
    Dispatch taken = desk.mail(desk.lead("ana@example.com"), "Taken");
    Dispatch lost = desk.mail(desk.lead("ben@example.com"), "Lost");
    desk.server.line.next(LineFault.cutAfter(Moment.DOT), LineFault.cutBefore(Moment.DOT));
    desk.worker.runDue();
    assertThat(desk.again(taken).state()).isEqualTo(DispatchState.UNKNOWN);
    desk.server.putIntoSent(desk.server.delivered().getFirst());
    desk.passes(MINUTE, 15);
    assertThat(desk.again(taken).state()).isEqualTo(DispatchState.SENT);
    assertThat(desk.again(taken).checkAt()).isNull();
    assertThat(desk.again(lost).isTheUsers()).isTrue();
    assertThat(desk.server.line.connections()).isEqualTo(2);
  }

  @Test
  void whatLeftIsKeptInTheFolderOfSentMailOnce() throws Exception {
    desk.server.makeSentFolder();
    desk.carrier = MailFixture.mailbox(desk.server.accountWithImap());
    Dispatch first = desk.mail(desk.lead("ana@example.com"), "One");
    desk.worker.runDue();
    assertThat(desk.server.sent()).containsExactly(desk.again(first).providerId());
  }

  @Test
  void whatWasBeingSentWhenTheProcessEndedIsNeverSentAgain() {
    Dispatch queued = desk.mail(desk.lead("ana@example.com"), "Your roof");
    Dispatch sending =
        DispatchBuilder.builder(queued)
            .state(DispatchState.SENDING)
            .sendingAt(desk.book.clock.instant())
            .attempts(1)
            .providerId(MailIds.messageId(queued.id(), TestMailServer.ADDRESS))
            .build();
    desk.book
        .transactions()
        .run(tx -> desk.dispatches.update(tx, queued, sending, desk.book.clock.instant()));
    OutboxWorker restarted = desk.worker();
    restarted.start();
    restarted.runDue();
    desk.passes(MINUTE, 20);
    assertThat(desk.again(queued).isTheUsers()).isTrue();
    assertThat(desk.server.line.connections()).isZero();
  }

  @Test
  void aRefusedLoginStopsAllMailAndKeepsTheQueue() {
    desk.carrier = MailFixture.mailbox(desk.server.account("wrong"));
    Dispatch first = desk.mail(desk.lead("ana@example.com"), "One");
    Dispatch second = desk.mail(desk.lead("ben@example.com"), "Two");
    desk.worker.runDue();
    assertThat(desk.again(first).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(desk.again(first).errorCode()).isEqualTo("535");
    assertThat(desk.again(second).errorCode()).isEmpty();
    assertThat(desk.worker.mailProblem()).isPresent();
    assertThat(desk.worker.problem()).isEmpty();
    desk.passes(MINUTE, 10);
    assertThat(desk.server.line.connections()).isEqualTo(1);
    desk.carrier = MailFixture.mailbox(desk.server.account(TestMailServer.PASSWORD));
    desk.worker.runDue();
    assertThat(desk.worker.mailProblem()).isEmpty();
    assertThat(desk.again(first).state()).isEqualTo(DispatchState.SENT);
    assertThat(desk.again(second).state()).isEqualTo(DispatchState.SENT);
  }

  @Test
  void aLoginTheServerRefusesOnlyOnceOpensAgainByItself() {
    desk.server.line.next(LineFault.answer(Moment.MAIL, 530));
    Dispatch first = desk.mail(desk.lead("ana@example.com"), "One");
    desk.worker.runDue();
    assertThat(desk.again(first).errorCode()).isEqualTo("530");
    assertThat(desk.worker.mailProblem()).isPresent();
    desk.passes(Duration.ofMinutes(15), 1);
    assertThat(desk.worker.mailProblem()).isEmpty();
    assertThat(desk.again(first).state()).isEqualTo(DispatchState.SENT);
  }

  @Test
  void aLoginThatFailsForTheMomentStopsNothing() {
    desk.server.line.next(LineFault.answer(Moment.AUTH, 454));
    Dispatch first = desk.mail(desk.lead("ana@example.com"), "One");
    Dispatch second = desk.mail(desk.lead("ben@example.com"), "Two");
    desk.worker.runDue();
    assertThat(desk.worker.mailProblem()).isEmpty();
    assertThat(desk.again(first).errorCode()).isEqualTo("454");
    assertThat(desk.again(second).state()).isEqualTo(DispatchState.SENT);
  }

  @Test
  void aMailIsTriedForADayAndThenFails() {
    Dispatch queued = desk.mail(desk.lead("ana@example.com"), "Your roof");
    List<Long> waits = new ArrayList<>();
    var begin = desk.book.clock.instant();
    while (!desk.again(queued).state().isFinal()) {
      desk.server.line.next(LineFault.answer(Moment.RCPT, 450));
      desk.worker.runDue();
      Dispatch now = desk.again(queued);
      if (now.state() == DispatchState.QUEUED) {
        waits.add(Duration.between(desk.book.clock.instant(), now.dueAt()).toMinutes());
        desk.book.clock.set(now.dueAt());
      }
    }
    assertThat(waits.subList(0, 5)).containsExactly(1L, 5L, 15L, 60L, 60L);
    assertThat(desk.again(queued).state()).isEqualTo(DispatchState.FAILED);
    assertThat(Duration.between(begin, desk.book.clock.instant()))
        .isBetween(Duration.ofHours(23), Duration.ofHours(24));
  }

  @Test
  void mailsToOneLeadKeepTheirOrderAndHoldNobodyElseBack() throws Exception {
    Lead ana = desk.lead("ana@example.com");
    Dispatch first = desk.mail(ana, "One");
    Dispatch second = desk.mail(ana, "Two");
    Dispatch other = desk.mail(desk.lead("ben@example.com"), "Other");
    desk.server.line.next(LineFault.answer(Moment.RCPT, 450));
    desk.worker.runDue();
    assertThat(desk.again(first).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(desk.again(second).attempts()).isZero();
    assertThat(desk.again(other).state()).isEqualTo(DispatchState.SENT);
    assertThat(desk.worker.nextPass()).contains(desk.again(first).dueAt());
    desk.passes(MINUTE, 1);
    List<String> subjects = new ArrayList<>();
    for (var message : desk.server.delivered()) {
      subjects.add(message.getSubject());
    }
    assertThat(subjects).containsExactly("Other", "One", "Two");
  }

  @Test
  void everythingWaitsWhileTheServerCannotBeReachedHoweverLong() {
    desk.carrier = MailFixture.mailbox(desk.server.unreachable());
    Dispatch first = desk.mail(desk.lead("ana@example.com"), "One");
    Dispatch second = desk.mail(desk.lead("ben@example.com"), "Two");
    desk.worker.runDue();
    assertThat(desk.again(first).errorCode()).isEqualTo("offline");
    assertThat(desk.again(second).errorCode()).isEmpty();
    assertThat(desk.worker.nextPass()).contains(desk.again(first).dueAt());
    desk.passes(Duration.ofHours(1), 30);
    assertThat(desk.again(first).state()).isEqualTo(DispatchState.QUEUED);
    desk.carrier = MailFixture.mailbox(desk.server.account(TestMailServer.PASSWORD));
    desk.passes(MINUTE, 1);
    assertThat(desk.again(first).state()).isEqualTo(DispatchState.SENT);
    assertThat(desk.again(second).state()).isEqualTo(DispatchState.SENT);
  }

  @Test
  void aServerNobodyVouchesForGetsNothing() throws IOException {
    Dispatch queued = desk.mail(desk.lead("ana@example.com"), "One");
    try (ServerSocket stranger = TestMailServer.stranger()) {
      desk.carrier = MailFixture.mailbox(desk.server.accountByTls(stranger));
      desk.worker.runDue();
    }
    assertThat(desk.again(queued).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(desk.again(queued).errorMessage()).contains("no safe connection");
    assertThat(desk.server.delivered()).isEmpty();
  }

  @Test
  void mailThatWaitsHoldsNoTextsBack() {
    try (FakeTwilio twilio = FakeTwilio.start(desk.book.clock)) {
      desk.texts = Optional.of(OutboxFixture.texts(twilio.base(), FakeTwilio.TOKEN));
      desk.carrier = MailFixture.mailbox(desk.server.unreachable());
      desk.mail(desk.lead("ana@example.com"), "One");
      desk.worker.runDue();
      assertThat(
              desk.book
                  .transactions()
                  .read(tx -> OutboxGlanceQueries.glance(tx, desk.book.clock.instant()))
                  .offline())
          .isFalse();
      Lead ben = desk.lead("ben@example.com");
      Dispatch text =
          desk.outbox.queueText(
              TextRequestBuilder.builder(TextRequest.of(ben.id(), "Hi"))
                  .to(new app.ringback.core.Phone("+12065550160"))
                  .build());
      desk.worker.runDue();
      assertThat(desk.again(text).state()).isEqualTo(DispatchState.SENT);
    }
  }

  @Test
  void whoUnsubscribesWhileAMailWaitsDoesNotGetIt() {
    Lead lead = desk.lead("Ana@Example.com");
    Dispatch waiting =
        desk.outbox.queueEmail(
            EmailRequestBuilder.builder(EmailRequest.of(lead.id(), "One", "Hi"))
                .sendAt(desk.book.clock.instant().plus(MINUTE))
                .build());
    desk.book
        .transactions()
        .run(tx ->
            desk.optOuts.unsubscribed(
                tx, lead, "ana@example.com", null, desk.book.clock.instant()));
    assertThat(desk.again(waiting).state()).isEqualTo(DispatchState.CANCELED);
    assertThat(desk.mail(lead, "Two").rule()).isEqualTo(Guard.OPTED_OUT);
    desk.passes(MINUTE, 2);
    assertThat(desk.server.line.connections()).isZero();
  }

  @Test
  void theGuardIsAskedAgainWhenAMailLeaves() {
    Lead lead = desk.lead("ana@example.com");
    Dispatch waiting = desk.mail(lead, "One");
    desk.book
        .transactions()
        .run(tx ->
            desk.suppressions.add(
                tx,
                new app.ringback.compliance.Suppression(
                    "ana@example.com",
                    Optional.of(app.ringback.core.Channel.EMAIL),
                    "",
                    desk.book.clock.instant(),
                    ""),
                desk.book.clock.instant()));
    desk.worker.runDue();
    assertThat(desk.again(waiting).state()).isEqualTo(DispatchState.CANCELED);
    assertThat(desk.server.line.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutAPostalAddressOrAnAddressNothingIsMailed(boolean postal) {
    Lead lead = postal ? desk.lead("nobody") : desk.lead("ana@example.com");
    desk.letterhead.set(postal ? MailFixture.LETTERHEAD : Letterhead.NONE);
    Dispatch refused = desk.mail(lead, "One");
    assertThat(refused.state()).isEqualTo(DispatchState.REFUSED);
    assertThat(refused.rule()).isEqualTo(postal ? Guard.NO_ADDRESS : Letterhead.NO_POSTAL_ADDRESS);
    assertThat(desk.timeline(lead).getFirst().status()).isEqualTo("refused");
    desk.worker.runDue();
    assertThat(desk.server.line.connections()).isZero();
  }
}
