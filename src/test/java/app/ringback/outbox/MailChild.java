package app.ringback.outbox;

import app.ringback.channel.mail.MailAccount;
import app.ringback.channel.mail.SmtpMail;
import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.optout.OptOuts;
import app.ringback.intake.mail.MailboxException;
import app.ringback.testing.Guards;
import app.ringback.testing.PacedClock;
import app.ringback.testing.TestBook;
import app.ringback.testing.mail.MailReader;
import app.ringback.testing.mail.TestMailServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/**
 * A process of its own that reads the mailbox and sends what is due until nothing is left, to be
 * killed: {@code MailChild FOLDER SMTP-PORT IMAP-PORT CLOCK}.
 */
public final class MailChild {

  private MailChild() {}

  public static void main(String[] args) {
    PacedClock clock = PacedClock.read(args[3]);
    MailAccount account =
        TestMailServer.mailbox(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    MailCarrier carrier = new SmtpMail(account);
    try (TestBook book = new TestBook(Path.of(args[0]))) {
      SuppressionStore suppressions = Guards.suppressions(book);
      OptOuts optOuts = Guards.optOuts(book, suppressions);
      MailReader reader = new MailReader(book, suppressions, optOuts, clock);
      OutboxWorker worker =
          new OutboxWorker(
              Guards.outboxBook(book, suppressions, clock),
              optOuts,
              new Carriers() {
                @Override
                public Optional<TextCarrier> texts() {
                  return Optional.empty();
                }

                @Override
                public Optional<MailCarrier> mail() {
                  return Optional.of(carrier);
                }
              },
              new Random(1));
      worker.start();
      Optional<Instant> next = Optional.of(clock.instant());
      while (next.isPresent()) {
        clock.sleepUntil(next.get());
        read(reader, account);
        worker.runDue();
        next = worker.nextPass();
      }
      read(reader, account);
    }
  }

  private static void read(MailReader reader, MailAccount account) {
    try {
      reader.read(account);
    } catch (MailboxException e) {
      throw new IllegalStateException(e);
    }
  }
}
