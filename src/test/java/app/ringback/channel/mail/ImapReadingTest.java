package app.ringback.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.SuppressionStore;
import app.ringback.core.Change;
import app.ringback.core.EmailAddress;
import app.ringback.intake.mail.MailPollLoop;
import app.ringback.intake.mail.MailboxException;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.testing.mail.CuttingLine;
import app.ringback.testing.mail.MailReader;
import app.ringback.testing.mail.Mails;
import app.ringback.testing.mail.TestMailServer;
import app.ringback.timeline.Activity;
import app.ringback.timeline.MailExtras;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real IMAP server, a line that breaks, and mails nobody would write by hand. */
class ImapReadingTest {

  private static final String REP = TestMailServer.ADDRESS;
  private static final String ANA = "ana@example.com";

  @TempDir Path folder;
  private TestBook book;
  private TestMailServer server;
  private CuttingLine line;
  private MailReader reader;
  private MailAccount mailbox;
  private Lead ana;

  @BeforeEach
  void open() throws Exception {
    book = new TestBook(folder);
    server = new TestMailServer();
    server.makeSentFolder();
    line = new CuttingLine(server.imapPort());
    mailbox = server.accountToRead(line.port());
    SuppressionStore suppressions = new SuppressionStore(book.ids, "test");
    reader = new MailReader(book, suppressions, Guards.optOuts(book, suppressions));
    ana =
        LeadBuilder.builder(Lead.blank(book.ids.lead(), book.clock.instant()))
            .emails(List.of(LeadEmail.of(new EmailAddress(ANA), "")))
            .build();
    book.transactions().run(tx -> book.leads.insert(tx, ana, book.clock.instant()));
  }

  @AfterEach
  void close() {
    line.close();
    server.close();
    book.close();
  }

  private Instant now() {
    return book.clock.instant();
  }

  private static String id(int number) {
    return "<m" + number + "@example.com>";
  }

  private String fromAna(int number) {
    return Mails.of("Ana <" + ANA + ">", REP, id(number), now())
        .subject("Mail " + number)
        .body("Words " + number);
  }

  private String toAna(int number) {
    return Mails.of(REP, ANA, id(number), now()).body("Own " + number);
  }

  private MailAccount patient() {
    return new MailAccount(
        mailbox.address(),
        mailbox.name(),
        mailbox.smtp(),
        mailbox.imap(),
        mailbox.user(),
        mailbox.login(),
        Duration.ofSeconds(40));
  }

  private List<Activity> timeline() {
    return book.transactions().read(tx -> book.timelines.of(tx, ana.id()));
  }

  private List<String> stored() {
    return timeline().stream().map(Activity::providerId).toList();
  }

  private Activity read(String mail) throws MailboxException {
    server.put("INBOX", mail, now());
    reader.read(mailbox);
    return timeline().getLast();
  }

  @Test
  void whenTheIdsOfAFolderBeginAgainNothingIsStoredTwiceAndNothingIsMissed() throws Exception {
    for (int i = 0; i < 5; i++) {
      server.put("Sent", toAna(i), now());
    }
    reader.read(mailbox);
    server.remake("Sent");
    for (int i = 6; i >= 2; i--) {
      server.put("Sent", toAna(i), now());
    }
    reader.read(mailbox);
    reader.read(mailbox);
    assertThat(stored()).containsExactlyInAnyOrder(id(0), id(1), id(2), id(3), id(4), id(5), id(6));
  }

  @Test
  void theFirstLookLeavesOldMailAlone() throws Exception {
    for (int i = 0; i < 400; i++) {
      server.put("INBOX", fromAna(i), now().minus(Duration.ofDays(400 - i)));
    }
    reader.read(mailbox);
    assertThat(stored().size()).isBetween(7, 9);
    assertThat(stored()).contains(id(399));
  }

  @ParameterizedTest
  @ValueSource(longs = {1})
  @Timeout(60)
  void aLineThatBreaksAnywhereLosesNothingAndDoublesNothing(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 12; i++) {
      boolean own = random.nextInt(3) == 0;
      String mail = own ? toAna(i) : fromAna(i);
      server.put(own ? "Sent" : "INBOX", mail, now());
    }
    int broken = 0;
    for (int attempt = 0; attempt < 25; attempt++) {
      line.cutNextAfter(1 + random.nextInt(12_000));
      try {
        reader.read(mailbox);
      } catch (MailboxException e) {
        broken++;
      }
      line.cutAll();
    }
    assertThat(broken).isPositive();
    assertThat(readWhole()).isTrue();
    assertThat(stored()).hasSize(12).doesNotHaveDuplicates();
  }

  private boolean readWhole() {
    for (int attempt = 0; attempt < 30; attempt++) {
      try {
        return reader.read(mailbox).complete();
      } catch (MailboxException e) {
        // A cut that was ordered and not used yet.
        line.cutAll();
      }
    }
    return false;
  }

  @Test
  @Timeout(60)
  void whatComesInIsStoredAtOnceAndAlsoAfterTheLineBroke() throws Exception {
    Semaphore changes = new Semaphore(0);
    book.changes.subscribe(change -> {
      if (change instanceof Change.TimelineChanged) {
        changes.release();
      }
    });
    MailAccount patient = patient();
    server.put("INBOX", fromAna(0), now());
    try (MailPollLoop loop =
        new MailPollLoop(reader.poll, () -> Optional.of(new ImapMailbox(patient)), book.clock)) {
      loop.start();
      assertThat(changes.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      assertThat(line.awaitIdle()).isTrue();
      server.put("INBOX", fromAna(1), now());
      // Far sooner than the next look: the server told of it.
      assertThat(changes.tryAcquire(8, TimeUnit.SECONDS)).isTrue();
      line.cutAll();
      server.put("INBOX", fromAna(2), now());
      assertThat(changes.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(stored()).containsExactly(id(0), id(1), id(2));
    assertThat(line.connections()).isGreaterThan(1);
  }

  @Test
  void wordsAreReadFromHtmlAndWhatIsAttachedIsNamed() throws Exception {
    Activity entry =
        read(
            Mails.of(ANA, REP, id(1), now())
                .subject("=?utf-8?q?Gr=C3=BC=C3=9Fe?=")
                .with("MIME-Version", "1.0")
                .with("Content-Type", "multipart/mixed; boundary=x")
                .body(
                    """
                    --x
                    Content-Type: text/html; charset=utf-8

                    <style>p {color: red}</style><p>Hello <b>Sam</b>,<br>see you.</p>
                    <img src="https://tracker.example/1.gif" width=1><script>alert(1)</script>
                    <blockquote><p>Is Friday fine?</p></blockquote>
                    --x
                    Content-Type: image/jpeg; name="roof.jpg"
                    Content-Disposition: attachment
                    Content-Transfer-Encoding: base64

                    AAAA
                    --x--
                    """));
    assertThat(entry.subject()).isEqualTo("Grüße");
    assertThat(entry.body()).isEqualTo("Hello Sam,\nsee you.\n\n> Is Friday fine?");
    assertThat(MailExtras.attachments(entry)).containsExactly("roof.jpg");
  }

  @Test
  void aBadlyMadeMailIsStoredAsWellAsItCanBe() throws Exception {
    String noId =
        "From: "
            + ANA
            + "\nTo: "
            + REP
            + "\nSubject: No id, no date\n\nFirst".replace("\n", "\r\n");
    assertThat(read(noId).body()).isEqualTo("First");
    assertThat(
            read(Mails.of(ANA, REP, id(2), now())
                    .with("Content-Type", "text/plain; charset=no-such-set")
                    .body("Caf\u00e9"))
                .body())
        .isEqualTo("Café");
    assertThat(
            read(Mails.of(ANA, REP, id(3), now())
                    .with("Content-Type", "multipart/mixed; boundary=never-seen")
                    .body("Only words"))
                .providerId())
        .isEqualTo(id(3));
    assertThat(
            read(Mails.of(ANA, REP, id(4), now())
                    .with("Content-Type", "text/plain")
                    .with("Content-Transfer-Encoding", "base64")
                    .body("!!! this is no base64 ###"))
                .providerId())
        .isEqualTo(id(4));
    assertThat(
            read(Mails.of(ANA, REP, id(5), now())
                    .with("Content-Type", "garbage;;;==\u0001")
                    .body("Still here"))
                .body())
        .contains("Still here");
    String deep = "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".repeat(2_000);
    assertThat(
            read(Mails.of(ANA, REP, id(6), now())
                    .with("Content-Type", "multipart/mixed; boundary=b")
                    .body(deep))
                .providerId())
        .isEqualTo(id(6));
    assertThat(
            read(Mails.of(ANA, REP, "<" + "x".repeat(900) + "@example.com>", now())
                    .subject("s".repeat(50_000))
                    .with("References", "<a@b> ".repeat(5_000))
                    .body("Long head"))
                .body())
        .isEqualTo("Long head");
    reader.read(mailbox);
    assertThat(stored()).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  @Timeout(120)
  void aMailOfFiftyMegabytesIsReadInPart() throws Exception {
    byte[] picture = new byte[38_000_000];
    new Random(1).nextBytes(picture);
    String encoded =
        new String(Base64.getMimeEncoder().encode(picture), StandardCharsets.ISO_8859_1);
    mailbox = patient();
    Activity entry =
        read(
            Mails.of(ANA, REP, id(1), now())
                .subject("Large")
                .with("MIME-Version", "1.0")
                .with("Content-Type", "multipart/mixed; boundary=x")
                .body(
                    "--x\nContent-Type: image/jpeg; name=large.jpg\n"
                        + "Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n"
                        + encoded
                        + "\n--x\nContent-Type: text/plain\n\nThe words come last\n--x--\n"));
    assertThat(entry.body()).isEqualTo("The words come last");
    assertThat(MailExtras.attachments(entry)).containsExactly("large.jpg");
    assertThat(MailExtras.wholeBytes(entry)).isGreaterThan(50_000_000);
  }

  @Test
  void aServerThatDoesNotLetUsInIsToldFromOneThatIsAway() {
    MailAccount wrong =
        new MailAccount(
            REP,
            "",
            mailbox.smtp(),
            mailbox.imap(),
            "sam",
            new MailLogin.Password("wrong"),
            mailbox.answerWithin());
    assertThat(kind(wrong)).isEqualTo(MailboxException.Kind.LOGIN);
    assertThat(kind(server.accountToRead(1))).isEqualTo(MailboxException.Kind.AWAY);
  }

  private MailboxException.Kind kind(MailAccount account) {
    try {
      reader.read(account);
    } catch (MailboxException e) {
      return e.kind();
    }
    throw new AssertionError("it was let in");
  }
}
