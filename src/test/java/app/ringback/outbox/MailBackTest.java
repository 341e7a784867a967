package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.channel.mail.MailAccount;
import app.ringback.compliance.Guard;
import app.ringback.core.Channel;
import app.ringback.intake.RawStore;
import app.ringback.lead.Lead;
import app.ringback.testing.Guards;
import app.ringback.testing.mail.LineFault;
import app.ringback.testing.mail.LineFault.Moment;
import app.ringback.testing.mail.MailReader;
import app.ringback.testing.mail.Mails;
import app.ringback.testing.mail.TestMailServer;
import app.ringback.timeline.Activity;
import app.ringback.timeline.MailEvent;
import app.ringback.timeline.MailExtras;
import jakarta.mail.Flags;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back for mail that left: answers, bounces, absences, and people who had enough. */
class MailBackTest {

  private static final String REP = TestMailServer.ADDRESS;

  @TempDir Path folder;
  private MailFixture desk;
  private MailReader reader;
  private MailAccount mailbox;
  private Lead ana;

  @BeforeEach
  void open() throws Exception {
    desk = new MailFixture(folder);
    desk.server.makeSentFolder();
    mailbox = desk.server.accountWithImap();
    desk.carrier = MailFixture.mailbox(mailbox);
    reader = new MailReader(desk.book, desk.suppressions, desk.optOuts);
    ana = desk.lead("ana@example.com");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Instant now() {
    return desk.book.clock.instant();
  }

  private void receive(String mail) {
    desk.server.put("INBOX", mail, now());
  }

  /** The server of the other side has no such mailbox. */
  private void comesBack(Dispatch sent, String id) {
    receive(Mails.bounce(sent.providerId(), "ana@example.com", "5.1.1", "failed", id, now()));
  }

  private void read() throws Exception {
    reader.read(mailbox);
  }

  private Dispatch sent() {
    Dispatch queued = desk.mail(ana, "Your roof");
    desk.worker.runDue();
    return desk.again(queued);
  }

  /** Nobody knows whether it left; the server took it. */
  private Dispatch unclear() {
    desk.carrier = MailFixture.mailbox(desk.server.account(TestMailServer.PASSWORD));
    desk.server.line.next(LineFault.cutAfter(Moment.DOT));
    Dispatch unclear = sent();
    assertThat(unclear.state()).isEqualTo(DispatchState.UNKNOWN);
    return unclear;
  }

  private Activity newest() {
    return desk.timeline(ana).getLast();
  }

  @Test
  void anAnswerComesToTheLeadItBelongsToWhateverAddressItIsFrom() throws Exception {
    Dispatch sent = sent();
    receive(
        Mails.of("Ana at work <ana@work.example>", REP, "<r1@work.example>", now())
            .subject("Something else")
            .with("In-Reply-To", sent.providerId())
            .body("Friday is fine.\n\nOn Mon, Sam wrote:\n> Is Friday fine?"));
    read();
    read();
    assertThat(desk.timeline(ana)).hasSize(2);
    Activity answer = newest();
    assertThat(answer.isInbound()).isTrue();
    assertThat(answer.subject()).isEqualTo("Something else");
    assertThat(answer.body()).contains("Friday is fine.", "> Is Friday fine?");
    assertThat(answer.providerId()).isEqualTo("<r1@work.example>");
    assertThat(answer.raw()).isNotNull();
    assertThat(desk.server.flags("INBOX")).noneMatch(flags -> flags.contains(Flags.Flag.SEEN));
  }

  @Test
  void anAnswerSettlesWhatWasUnclear() throws Exception {
    Dispatch unclear = unclear();
    receive(
        Mails.of("ana@example.com", REP, "<r1@example.com>", now())
            .with("References", "<old@x> " + unclear.providerId())
            .body("Yes"));
    read();
    assertThat(desk.again(unclear).state()).isEqualTo(DispatchState.DELIVERED);
    assertThat(desk.again(unclear).checkAt()).isNull();
  }

  @Test
  void whatLiesInTheFolderOfSentMailSettlesWhatWasUnclearAndIsNoSecondMail() throws Exception {
    Dispatch unclear = unclear();
    desk.server.putIntoSent(desk.server.delivered().getFirst());
    read();
    assertThat(desk.again(unclear).state()).isEqualTo(DispatchState.SENT);
    assertThat(desk.timeline(ana)).hasSize(1);
  }

  @Test
  void ourMailIsKnownInTheFolderOfSentMailUnderAnotherMessageIdToo() throws Exception {
    Dispatch unclear = unclear();
    desk.server.put(
        "Sent",
        Mails.of(REP, "ana@example.com", "<given-by-the-server@outlook.example>", now())
            .with(
                "List-Unsubscribe",
                "<mailto:" + REP + "?subject=unsubscribe-" + unclear.id().text() + ">")
            .body("Hello"),
        now());
    read();
    assertThat(desk.again(unclear).state()).isEqualTo(DispatchState.SENT);
    assertThat(desk.timeline(ana)).hasSize(1);
  }

  @Test
  void aMailThatCameBackFailsAndItsAddressIsNotWrittenToAgain() throws Exception {
    Dispatch sent = sent();
    comesBack(sent, "<b1@mx.example>");
    read();
    Dispatch failed = desk.again(sent);
    assertThat(failed.state()).isEqualTo(DispatchState.FAILED);
    assertThat(failed.errorCode()).isEqualTo("5.1.1");
    assertThat(failed.errorMessage()).contains("no mailbox at this address");
    Activity bounce = newest();
    assertThat(bounce.event()).isEqualTo(MailEvent.BOUNCE.code());
    assertThat(bounce.isInbound()).isFalse();
    assertThat(bounce.body()).contains("could not be delivered");
    assertThat(desk.mail(ana, "Again").rule()).isEqualTo(Guard.CAME_BACK);
  }

  @Test
  void whoWritesFromAnAddressThatCameBackIsMailedAgainUnlessTheyOptedOut() throws Exception {
    Dispatch sent = sent();
    comesBack(sent, "<b1@mx.example>");
    receive(
        Mails.of("ana@example.com", REP, "<a1@example.com>", now())
            .with("Auto-Submitted", "auto-replied")
            .body("This mailbox is closed."));
    read();
    assertThat(desk.mail(ana, "Again").rule()).isEqualTo(Guard.CAME_BACK);
    receive(Mails.of("ana@example.com", REP, "<a2@example.com>", now()).body("I am back, sorry."));
    read();
    assertThat(desk.mail(ana, "Again").state()).isEqualTo(DispatchState.QUEUED);

    comesBack(sent, "<b2@mx.example>");
    receive(Mails.of("ana@example.com", REP, "<a3@example.com>", now()).body("unsubscribe"));
    read();
    assertThat(desk.mail(ana, "Again").rule()).isEqualTo(Guard.OPTED_OUT);
  }

  @Test
  void theRepMayLiftThatMailCameBackAndNothingElse() throws Exception {
    Dispatch sent = sent();
    comesBack(sent, "<b1@mx.example>");
    read();
    assertThat(cameBack()).containsExactly("ana@example.com");
    desk.book.transactions().run(tx -> desk.optOuts.mailAgain(tx, ana));
    assertThat(cameBack()).isEmpty();
    assertThat(desk.mail(ana, "Again").state()).isEqualTo(DispatchState.QUEUED);
    comesBack(sent, "<b2@mx.example>");
    read();
    desk.book
        .transactions()
        .run(tx -> desk.optOuts.unsubscribed(tx, ana, "ana@example.com", null, now()));
    desk.book.transactions().run(tx -> desk.optOuts.mailAgain(tx, ana));
    assertThat(desk.mail(ana, "Again").rule()).isEqualTo(Guard.OPTED_OUT);
  }

  private List<String> cameBack() {
    return desk.book.transactions().read(tx -> desk.optOuts.cameBack(tx, ana));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.2.2", "5.7.1", "4.4.7"})
  void whatCameBackForAnotherReasonFailsAndTheAddressIsKept(String status) throws Exception {
    Dispatch sent = sent();
    receive(
        Mails.bounce(
            sent.providerId(), "ana@example.com", status, "failed", "<b1@mx.example>", now()));
    read();
    assertThat(desk.again(sent).state()).isEqualTo(DispatchState.FAILED);
    assertThat(desk.mail(ana, "Again").state()).isEqualTo(DispatchState.QUEUED);
  }

  @Test
  void aMailThatIsStillBeingTriedHasNotFailed() throws Exception {
    Dispatch sent = sent();
    receive(
        Mails.bounce(
            sent.providerId(), "ana@example.com", "4.4.1", "delayed", "<b1@mx.example>", now()));
    read();
    assertThat(desk.again(sent).state()).isEqualTo(DispatchState.SENT);
    assertThat(newest().event()).isEqualTo(MailEvent.DELAYED.code());
  }

  @Test
  void aBounceInPlainWordsIsUnderstoodByTheMailItQuotes() throws Exception {
    Dispatch unclear = unclear();
    receive(
        Mails.of("MAILER-DAEMON@qmail.example", REP, "<b1@qmail.example>", now())
            .subject("failure notice")
            .body(
                "Hi. This is the qmail-send program.\n<ana@example.com>:\n"
                    + "550 5.1.1 no such user\n\n--- Below this line is a copy of the message.\n\n"
                    + "Message-ID: "
                    + unclear.providerId()
                    + "\nSubject: Your roof\n\nHello\n"));
    read();
    assertThat(desk.again(unclear).state()).isEqualTo(DispatchState.FAILED);
    assertThat(desk.again(unclear).errorCode()).isEqualTo("5.1.1");
  }

  @Test
  void aBounceOfSomebodyElsesMailIsNobodysBusiness() throws Exception {
    receive(
        Mails.bounce(
            "<other@brightroofs.example>", "bob@x.example", "5.1.1", "failed", "<b@x>", now()));
    read();
    assertThat(desk.timeline(ana)).isEmpty();
  }

  @Test
  void anAbsenceIsNoAnswerAndTellsWhenItEnds() throws Exception {
    Dispatch sent = sent();
    LocalDate back = LocalDate.ofInstant(now(), Guards.REP).plusDays(9);
    receive(
        Mails.of("ana@example.com", REP, "<o1@example.com>", now())
            .subject("Automatic reply: Your roof")
            .with("Auto-Submitted", "auto-replied")
            .with("In-Reply-To", sent.providerId())
            .body("I am out of the office and will be back on " + back + ". STOP by anytime."));
    read();
    assertThat(newest().event()).isEqualTo(MailEvent.AUTO_REPLY.code());
    assertThat(newest().isInbound()).isFalse();
    assertThat(MailExtras.returnsOn(newest())).contains(back);
    assertThat(desk.mail(ana, "Again").state()).isEqualTo(DispatchState.QUEUED);
  }

  @Test
  void theUnsubscribeMailEndsEmailWhoeverItIsFrom() throws Exception {
    Dispatch sent = sent();
    Dispatch waiting = desk.mail(ana, "Two");
    receive(
        Mails.of("ana.other@example.org", REP, "<u1@example.org>", now())
            .subject(MailIds.unsubscribeSubject(sent.id()))
            .body(""));
    read();
    assertThat(desk.again(waiting).state()).isEqualTo(DispatchState.CANCELED);
    assertThat(desk.mail(ana, "Three").rule()).isEqualTo(Guard.OPTED_OUT);
    assertThat(desk.timeline(ana))
        .anyMatch(entry -> entry.event().equals(MailEvent.UNSUBSCRIBE.code()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Unsubscribe", "STOP", "stop\n\nOn Mon, Sam wrote:\n> Reply STOP"})
  void aWordThatOptsOutEndsEmailInTheTransactionThatStoresIt(String words) throws Exception {
    sent();
    Dispatch waiting = desk.mail(ana, "Two");
    receive(Mails.of("Ana <ANA@example.com>", REP, "<s1@example.com>", now()).body(words));
    read();
    assertThat(desk.again(waiting).state()).isEqualTo(DispatchState.CANCELED);
    boolean forbidden =
        desk.book
            .transactions()
            .read(tx ->
                desk.suppressions.forbidding(tx, "ana@example.com", Channel.EMAIL).isPresent());
    assertThat(forbidden).isTrue();
  }

  @Test
  void whatTheRepMailedWithAnotherProgramIsATouchAndTheSameMailInBothFoldersIsOne()
      throws Exception {
    String own =
        Mails.of("Sam <" + REP + ">", "ana@example.com, " + REP, "<own@phone.example>", now())
            .subject("From my phone")
            .body("See you Friday");
    desk.server.put("Sent", own, now());
    receive(own);
    read();
    read();
    assertThat(desk.timeline(ana)).hasSize(1);
    assertThat(newest().isTouch()).isTrue();
    receive(
        Mails.of("ana@example.com", REP, "<r1@example.com>", now())
            .with("In-Reply-To", "<own@phone.example>")
            .body("Great"));
    read();
    assertThat(newest().isInbound()).isTrue();
  }

  @Test
  void ofMailThatIsNobodysNothingIsStored() throws Exception {
    receive(Mails.of("news@shop.example", REP, "<n1@shop.example>", now()).body("Buy now"));
    read();
    assertThat(desk.timeline(ana)).isEmpty();
    Long kept =
        desk.book.transactions().read(tx -> (long) new RawStore("t").of(tx, ana.id()).size());
    assertThat(kept).isZero();
  }

  @Test
  void whatSpeaksOfAMailThatIsJustLeavingIsDecidedWhenThatIsKnown() throws Exception {
    Dispatch queued = desk.mail(ana, "Your roof");
    Dispatch sending =
        DispatchBuilder.builder(queued)
            .state(DispatchState.SENDING)
            .sendingAt(now())
            .attempts(1)
            .providerId(MailIds.messageId(queued.id(), REP))
            .build();
    desk.book.transactions().run(tx -> desk.dispatches.update(tx, queued, sending, now()));
    receive(
        Mails.bounce(
            sending.providerId(), "ana@example.com", "5.1.1", "failed", "<b1@mx.example>", now()));
    assertThat(reader.read(mailbox).complete()).isFalse();
    assertThat(desk.again(queued).state()).isEqualTo(DispatchState.SENDING);
    desk.carrier = MailFixture.mailbox(desk.server.account(TestMailServer.PASSWORD));
    desk.worker().start();
    assertThat(reader.read(mailbox).complete()).isTrue();
    assertThat(desk.again(queued).state()).isEqualTo(DispatchState.FAILED);
  }
}
