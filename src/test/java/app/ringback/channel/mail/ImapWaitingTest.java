package app.ringback.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.compliance.SuppressionStore;
import app.ringback.core.Change;
import app.ringback.core.EmailAddress;
import app.ringback.intake.mail.MailFolder;
import app.ringback.intake.mail.MailPollLoop;
import app.ringback.intake.mail.MailSession;
import app.ringback.intake.mail.MailboxException;
import app.ringback.intake.mail.MailboxException.Kind;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.testing.mail.CuttingLine;
import app.ringback.testing.mail.MailReader;
import app.ringback.testing.mail.Mails;
import app.ringback.testing.mail.TestMailServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Waiting for mail for long: the line is kept alive, and one that died unseen is noticed. */
@Timeout(60)
class ImapWaitingTest {

  private static final String ANA = "ana@example.com";
  private static final Duration LONG = Duration.ofMinutes(29);

  @TempDir Path folder;

  private final TestMailServer server = new TestMailServer();
  private final CuttingLine line = new CuttingLine(server.imapPort());

  @SuppressWarnings("NullAway.Init")
  private TestBook book;

  @BeforeEach
  void open() {
    book = new TestBook(folder);
  }

  @AfterEach
  void close() {
    book.close();
    line.close();
    server.close();
  }

  private MailAccount account(Duration answerWithin) {
    MailAccount usual = server.accountToRead(line.port());
    return new MailAccount(
        usual.address(),
        usual.name(),
        usual.smtp(),
        usual.imap(),
        usual.user(),
        usual.login(),
        answerWithin);
  }

  @Test
  void aLongWaitIsEndedByANoopInTimeAndTheSameLineGoesOn() throws Exception {
    try (MailSession session = new ImapMailbox(account(Duration.ofMillis(600))).connect()) {
      for (int wait = 0; wait < 3; wait++) {
        session.await(LONG);
      }
      assertThat(line.awaitIdle()).isTrue();
      server.put("INBOX", mail(1), book.clock.instant());
      try (MailSession.OpenFolder inbox = session.open(MailFolder.INBOX).orElseThrow()) {
        assertThat(inbox.after(0, 10)).hasSize(1);
      }
    }
    assertThat(line.connections()).isEqualTo(1);
  }

  @Test
  void aLineThatDiedUnseenIsNoticedByTheNoopThatNobodyAnswers() throws Exception {
    try (MailSession session = new ImapMailbox(account(Duration.ofMillis(600))).connect()) {
      session.await(LONG);
      line.fallSilent();
      assertThatThrownBy(() -> session.await(LONG))
          .isInstanceOfSatisfying(
              MailboxException.class, gone -> assertThat(gone.kind()).isEqualTo(Kind.AWAY));
    }
  }

  @Test
  void whoWakesALineThatIsClosingIsNotToldOff() throws Exception {
    MailSession session = new ImapMailbox(account(Duration.ofSeconds(20))).connect();
    try (MailSession.OpenFolder inbox = session.open(MailFolder.INBOX).orElseThrow()) {
      assertThat(inbox.after(0, 10)).isEmpty();
      session.close();
      assertThatCode(session::wake).doesNotThrowAnyException();
    }
  }

  @Test
  void aJumpOfTheClockConnectsAnewAndASmallStepDoesNot() throws Exception {
    Semaphore changes = new Semaphore(0);
    book.changes.subscribe(change -> {
      if (change instanceof Change.TimelineChanged) {
        changes.release();
      }
    });
    Lead ana =
        LeadBuilder.builder(Lead.blank(book.ids.lead(), book.clock.instant()))
            .emails(List.of(LeadEmail.of(new EmailAddress(ANA), "")))
            .build();
    book.transactions().run(tx -> book.leads.insert(tx, ana, book.clock.instant()));
    SuppressionStore suppressions = Guards.suppressions(book);
    MailReader reader = new MailReader(book, suppressions, Guards.optOuts(book, suppressions));
    ImapMailbox mailbox = new ImapMailbox(account(Duration.ofMinutes(2)));
    try (MailPollLoop loop =
        new MailPollLoop(
            reader.poll, () -> Optional.of(mailbox), book.clock, Duration.ofMillis(20))) {
      loop.start();
      assertThat(line.awaitIdle()).isTrue();
      book.clock.advance(Duration.ofSeconds(29));
      server.put("INBOX", mail(1), book.clock.instant());
      assertThat(changes.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
      assertThat(line.awaitIdle()).isTrue();
      assertThat(line.connections()).isEqualTo(1);

      // The machine slept, and the line did not live through it.
      book.clock.advance(Duration.ofHours(8));
      assertThat(line.awaitIdle()).isTrue();
      assertThat(line.connections()).isEqualTo(2);
      server.put("INBOX", mail(2), book.clock.instant());
      assertThat(changes.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private String mail(int number) {
    return Mails.of(
            ANA, TestMailServer.ADDRESS, "<" + number + "@example.com>", book.clock.instant())
        .body("Hello " + number);
  }
}
