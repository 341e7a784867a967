package app.ringback.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Change;
import app.ringback.intake.IntakeBook;
import app.ringback.intake.RawOriginal;
import app.ringback.intake.RawStore;
import app.ringback.intake.example.MailRules;
import app.ringback.intake.file.ReadFiles;
import app.ringback.intake.leadmail.MailLeads;
import app.ringback.intake.leadmail.MailReading;
import app.ringback.intake.leadmail.MailSenders;
import app.ringback.intake.mail.MailPollLoop;
import app.ringback.lead.Lead;
import app.ringback.testing.Guards;
import app.ringback.testing.SampleLeads;
import app.ringback.testing.mail.CuttingLine;
import app.ringback.testing.mail.MailReader;
import app.ringback.testing.mail.Mails;
import app.ringback.testing.mail.TestMailServer;
import jakarta.mail.Flags;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Leads that arrive as mails, over a real IMAP server. */
class LeadMailTest {

  private static final List<String> SAMPLES = SampleLeads.MAILS;

  @TempDir Path folder;
  private IntakeBook desk;
  private TestMailServer server;
  private CuttingLine line;
  private MailReader reader;
  private MailAccount mailbox;

  @BeforeEach
  void open() {
    desk = new IntakeBook(folder);
    desk.book.clock.set(Instant.parse("2026-03-02T18:06:00Z"));
    server = new TestMailServer();
    line = new CuttingLine(server.imapPort());
    mailbox = server.accountToRead(line.port());
    var suppressions = new app.ringback.compliance.SuppressionStore(desk.book.ids, "test");
    reader =
        new MailReader(
            desk.book,
            suppressions,
            Guards.optOuts(desk.book, suppressions),
            desk.book.clock,
            new MailLeads(
                new MailReading(new MimeOpening(), MailSenders.UNKNOWN, MailRules.NONE),
                desk.desk,
                ReadFiles::options));
  }

  @AfterEach
  void close() {
    line.close();
    server.close();
    desk.close();
  }

  private Instant now() {
    return desk.book.clock.instant();
  }

  private static String sample(String name) throws IOException {
    return Files.readString(ReadFiles.sample(name), StandardCharsets.ISO_8859_1);
  }

  @Test
  void theSamplesBecomeLeadsOnceAndTheMailboxStaysAsItIs() throws Exception {
    for (String name : SAMPLES) {
      server.put("INBOX", sample(name), now());
    }
    reader.read(mailbox);

    assertThat(desk.leads())
        .extracting(Lead::fullName)
        .containsExactly("Ruth Makinde", "Tomasz Zieliński", "Bronwen Ashdown");
    assertThat(desk.leads())
        .extracting(Lead::source)
        .containsExactly("AutoPortal", "Rentals Portal", "Home Leads");
    SampleLeads.checkMails(desk.book.transactions(), desk.book.leads);
    Lead ruth = desk.leads().getFirst();
    assertThat(ruth.arrivedAt()).isEqualTo(Instant.parse("2026-03-02T17:58:00Z"));
    assertThat(ruth.slaDueAt()).isEqualTo(ruth.arrivedAt().plus(Duration.ofMinutes(5)));
    for (Lead lead : desk.leads()) {
      List<RawOriginal> raws =
          desk.book.transactions().read(tx -> new RawStore("test").of(tx, lead.id()));
      assertThat(raws).hasSize(1);
      assertThat(raws.getFirst().readable()).contains("Message-ID: <").contains("example.com");
    }
    assertThat(server.flags("INBOX"))
        .allSatisfy(flags -> assertThat(flags.contains(Flags.Flag.SEEN)).isFalse());

    List<Lead> before = desk.leads();
    for (String name : SAMPLES) {
      server.put("INBOX", sample(name), now());
    }
    reader.read(mailbox);
    assertThat(desk.leads()).isEqualTo(before);
    for (Lead lead : before) {
      List<RawOriginal> raws =
          desk.book.transactions().read(tx -> new RawStore("test").of(tx, lead.id()));
      assertThat(raws).hasSize(1);
    }
  }

  @Test
  void otherMailMakesNoLead() throws Exception {
    server.put(
        "INBOX",
        Mails.of("News <news@shop.example>", TestMailServer.ADDRESS, "<n1@shop.example>", now())
            .with("List-Id", "<news.shop.example>")
            .with("Precedence", "bulk")
            .body("Name: Everybody\nPhone: 206-555-0177\n"),
        now());
    server.put(
        "INBOX",
        Mails.of("Bob <bob@friend.example>", TestMailServer.ADDRESS, "<n2@friend.example>", now())
            .subject("Lunch?")
            .body("Are you there on Friday?\n\nBob\nPhone: 206-555-0177\n"),
        now());
    server.put(
        "INBOX",
        Mails.bounce("<x@y>", "a@b.example", "5.1.1", "failed", "<n3@mx.example>", now()),
        now());
    reader.read(mailbox);
    assertThat(desk.leads()).isEmpty();
  }

  @Test
  @Timeout(60)
  void aLeadMailIsALeadAsSoonAsTheServerTellsOfIt() throws Exception {
    Semaphore changes = new Semaphore(0);
    desk.book.changes.subscribe(change -> {
      if (change instanceof Change.LeadsChanged) {
        changes.release();
      }
    });
    MailAccount patient =
        new MailAccount(
            mailbox.address(),
            mailbox.name(),
            mailbox.smtp(),
            mailbox.imap(),
            mailbox.user(),
            mailbox.login(),
            Duration.ofSeconds(40));
    try (MailPollLoop loop =
        new MailPollLoop(
            reader.poll, () -> Optional.of(new ImapMailbox(patient)), desk.book.clock)) {
      loop.start();
      assertThat(line.awaitIdle()).isTrue();
      server.put("INBOX", sample("label-lead.eml"), now());
      assertThat(changes.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(desk.leads()).extracting(Lead::fullName).containsExactly("Bronwen Ashdown");
  }
}
