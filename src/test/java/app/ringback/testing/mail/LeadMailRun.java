package app.ringback.testing.mail;

import app.ringback.channel.mail.ImapMailbox;
import app.ringback.channel.mail.MailAccount;
import app.ringback.channel.mail.MimeOpening;
import app.ringback.compliance.SuppressionStore;
import app.ringback.intake.IntakeBook;
import app.ringback.intake.example.MailRules;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.leadmail.MailLeads;
import app.ringback.intake.leadmail.MailReading;
import app.ringback.intake.leadmail.MailSenders;
import app.ringback.intake.mail.MailPollLoop;
import app.ringback.intake.mail.MailboxException;
import app.ringback.testing.Guards;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Made-up mails through a real IMAP server into a book. */
public final class LeadMailRun implements AutoCloseable {

  public final IntakeBook desk;
  public final TestMailServer server = new TestMailServer();
  public final MailMaker maker;
  private final MailReader reader;
  private final List<MadeMail> sent = new ArrayList<>();

  public LeadMailRun(Path folder, long seed) {
    desk = new IntakeBook(folder);
    Instant now = desk.book.clock.instant();
    maker = new MailMaker(seed, now.minus(Duration.ofMinutes(1)));
    SuppressionStore suppressions = new SuppressionStore(desk.book.ids, "test");
    reader =
        new MailReader(
            desk.book,
            suppressions,
            Guards.optOuts(desk.book, suppressions),
            desk.book.clock,
            new MailLeads(
                new MailReading(new MimeOpening(), new Vendors(), MailRules.NONE),
                desk.desk,
                () -> ReadOptions.of("US", ZoneId.of("America/Los_Angeles"), desk.book.clock)));
  }

  /** The vendors' mails are leads. */
  private record Vendors() implements MailSenders {

    @Override
    public Optional<String> sourceOf(String address) {
      return MailMaker.VENDORS.contains(address) ? Optional.of("Vendor") : Optional.empty();
    }

    @Override
    public boolean relays(String source) {
      return false;
    }

    @Override
    public List<String> ownEmails() {
      return List.of(TestMailServer.ADDRESS);
    }

    @Override
    public List<String> ownNumbers() {
      return List.of();
    }
  }

  /** Puts so many more mails into the mailbox. */
  public void send(int count) {
    for (int i = 0; i < count; i++) {
      MadeMail mail = maker.next();
      sent.add(mail);
      server.put("INBOX", mail.text(), desk.book.clock.instant());
    }
  }

  /** Reads what is there. */
  public void read() throws MailboxException {
    reader.read(patient());
  }

  /** A loop that waits for the server to tell of more. */
  public MailPollLoop loop() {
    MailAccount account = patient();
    return new MailPollLoop(
        reader.poll, () -> Optional.of(new ImapMailbox(account)), desk.book.clock);
  }

  private MailAccount patient() {
    MailAccount account = server.accountToRead(server.imapPort());
    return new MailAccount(
        account.address(),
        account.name(),
        account.smtp(),
        account.imap(),
        account.user(),
        account.login(),
        Duration.ofSeconds(40));
  }

  /** What came of all that was sent. */
  public LeadMailScore score() {
    return LeadMailScore.of(desk.book.transactions(), desk.book.leads, sent);
  }

  @Override
  public void close() {
    server.close();
    desk.close();
  }
}
