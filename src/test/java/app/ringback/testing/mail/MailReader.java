package app.ringback.testing.mail;

import app.ringback.channel.mail.ImapMailbox;
import app.ringback.channel.mail.MailAccount;
import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.optout.OptOutWords;
import app.ringback.compliance.optout.OptOuts;
import app.ringback.intake.RawStore;
import app.ringback.intake.mail.CalendarAnswers;
import app.ringback.intake.mail.LeadMails;
import app.ringback.intake.mail.MailInbox;
import app.ringback.intake.mail.MailPoll;
import app.ringback.intake.mail.MailServices;
import app.ringback.intake.mail.MailSession;
import app.ringback.intake.mail.MailboxException;
import app.ringback.intake.text.PollStore;
import app.ringback.lead.LeadStore;
import app.ringback.outbox.DispatchStore;
import app.ringback.outbox.MailReturns;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import java.time.InstantSource;

/** Everything that reads mail into a test's book. */
public final class MailReader {

  public final PollStore polls = new PollStore();
  public final MailPoll poll;

  public MailReader(TestBook book, SuppressionStore suppressions, OptOuts optOuts) {
    this(book, suppressions, optOuts, book.clock);
  }

  /** The same by another clock than the book's. */
  public MailReader(
      TestBook book, SuppressionStore suppressions, OptOuts optOuts, InstantSource clock) {
    this(book, suppressions, optOuts, clock, LeadMails.NONE);
  }

  /** The same with mails that are leads. */
  public MailReader(
      TestBook book,
      SuppressionStore suppressions,
      OptOuts optOuts,
      InstantSource clock,
      LeadMails leadMails) {
    poll =
        new MailServices(
                book.transactions(),
                new LeadStore("test"),
                book.timelines,
                new RawStore("test"),
                suppressions,
                optOuts,
                new OptOutWords(() -> Guards.RULES),
                new MailReturns(new DispatchStore("test"), book.timelines, book.leads),
                leadMails,
                polls,
                book.ids,
                clock,
                () -> Guards.REP,
                CalendarAnswers.NONE)
            .poll();
  }

  /** Looks once, on a connection of its own. */
  public MailPoll.Outcome read(MailAccount account) throws MailboxException {
    return read(new ImapMailbox(account));
  }

  /** Looks once, on a connection of its own. */
  public MailPoll.Outcome read(MailInbox inbox) throws MailboxException {
    try (MailSession session = inbox.connect()) {
      return poll.run(inbox, session);
    }
  }
}
