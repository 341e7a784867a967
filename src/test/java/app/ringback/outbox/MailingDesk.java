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
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Everything that mails out of a test's book and reads what comes back. */
final class MailingDesk {

  private static final int MOST_ATTEMPTS = 5;

  private final TestBook book;
  private final MailAccount account;
  private final PacedClock clock;
  private final SuppressionStore suppressions;
  private final OptOuts optOuts;
  private final OutboxBook parts;

  MailingDesk(TestBook book, MailAccount account, PacedClock clock) {
    this.book = book;
    this.account = account;
    this.clock = clock;
    book.clock.set(clock.instant());
    suppressions = Guards.suppressions(book);
    optOuts = Guards.optOuts(book, suppressions);
    parts = Guards.outboxBook(book, suppressions, clock);
  }

  /** A worker as a new process would make it; it reads the mailbox before each pass. */
  KilledSender sender() {
    MailReader reader = new MailReader(book, suppressions, optOuts, clock);
    Optional<MailCarrier> carrier = Optional.of(new SmtpMail(account));
    Carriers carriers =
        new Carriers() {
          @Override
          public Optional<TextCarrier> texts() {
            return Optional.empty();
          }

          @Override
          public Optional<MailCarrier> mail() {
            return carrier;
          }
        };
    OutboxWorker worker = new OutboxWorker(parts, optOuts, carriers, new Random(1));
    return new KilledSender(parts, worker, clock, () -> read(reader));
  }

  /** On a machine that is busy the server may be late: it is asked again, as the program does. */
  private void read(MailReader reader) {
    for (int attempt = 1; ; attempt++) {
      try {
        reader.read(account);
        return;
      } catch (MailboxException e) {
        if (e.kind() != MailboxException.Kind.AWAY || attempt == MOST_ATTEMPTS) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  Outbox outbox() {
    return new Outbox(parts, () -> MailFixture.LETTERHEAD);
  }

  List<Dispatch> items() {
    return book.transactions()
        .read(tx -> parts.dispatches().inState(tx, List.of(DispatchState.values())));
  }
}
