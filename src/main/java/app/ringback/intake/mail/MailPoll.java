package app.ringback.intake.mail;

import app.ringback.core.LeadId;
import app.ringback.intake.mail.MailSession.OpenFolder;
import app.ringback.intake.text.PollStore;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is new in the mailbox. How far a folder was read moves past a mail in the transaction
 * that stores it, or once it is decided that it is nobody's: being cut off anywhere loses nothing,
 * and since mails are known by their Message-IDs, reading again stores nothing twice.
 */
public final class MailPoll {

  private static final Logger log = LoggerFactory.getLogger(MailPoll.class);

  /** How far a first look goes back: what came long before Ringback is not its business. */
  static final Duration FIRST = Duration.ofDays(7);

  /**
   * When a folder's ids lost their meaning, mails are read again that came this long before the
   * last success: some are moved into the inbox days after the server got them.
   */
  static final Duration AGAIN = Duration.ofDays(7);

  /** So many envelopes are held at a time, whatever lies in the mailbox. */
  private static final int AT_ONCE = 100;

  private final Transactions transactions;
  private final MailFolderStore folders;
  private final MailArrivals arrivals;
  private final PollStore polls;
  private final InstantSource clock;

  public MailPoll(
      Transactions transactions,
      MailFolderStore folders,
      MailArrivals arrivals,
      PollStore polls,
      InstantSource clock) {
    this.transactions = transactions;
    this.folders = folders;
    this.arrivals = arrivals;
    this.polls = polls;
    this.clock = clock;
  }

  /**
   * What one look brought.
   *
   * @param complete whether everything that is there was read; what was not waits for a mail that
   *     is leaving right now
   * @param leads whose timelines got something new
   */
  public record Outcome(boolean complete, List<LeadId> leads) {}

  /**
   * Looks once, over a connection that stands.
   *
   * @throws MailboxException when the mailbox stops answering; what was read is stored
   */
  public Outcome run(MailInbox inbox, MailSession session) throws MailboxException {
    Instant started = clock.instant();
    List<LeadId> leads = new ArrayList<>();
    boolean complete = true;
    for (MailFolder kind : MailFolder.values()) {
      Optional<OpenFolder> open = session.open(kind);
      if (open.isPresent()) {
        try (OpenFolder folder = open.get()) {
          complete &= read(inbox, kind, folder, leads);
        }
      }
    }
    noteSuccess(inbox.account(), started, !leads.isEmpty());
    return new Outcome(complete, leads);
  }

  /** Notes that the mailbox could not be read. */
  public void failed(MailInbox inbox, String reason) {
    transactions.run(tx -> polls.failed(tx, inbox.account(), reason, clock.instant()));
    log.info("E-mail could not be read: {}", reason);
  }

  private boolean read(MailInbox inbox, MailFolder kind, OpenFolder folder, List<LeadId> leads)
      throws MailboxException {
    FolderMark mark = begin(inbox.account(), kind, folder);
    List<MailEnvelope> batch = folder.after(mark.readTo(), AT_ONCE);
    while (!batch.isEmpty()) {
      for (MailEnvelope envelope : batch) {
        MailFate fate = transactions.read(tx -> arrivals.fate(tx, kind, envelope, inbox.address()));
        Optional<MailMessage> mail =
            fate.isWorthReading() ? folder.read(envelope) : Optional.of(headOf(envelope));
        FolderMark next = mark.to(envelope.id());
        Optional<List<LeadId>> stored =
            mail.isEmpty() || fate instanceof MailFate.Nobodys
                ? Optional.of(List.of())
                : transactions.write(tx -> store(tx, inbox, kind, mail.get(), next));
        if (stored.isEmpty()) {
          keep(inbox.account(), kind, mark);
          return false;
        }
        leads.addAll(stored.get());
        mark = next;
      }
      keep(inbox.account(), kind, mark);
      batch = folder.after(mark.readTo(), AT_ONCE);
    }
    return true;
  }

  /** Decided once more: much may have happened while the mail was read. */
  private Optional<List<LeadId>> store(
      Tx tx, MailInbox inbox, MailFolder kind, MailMessage mail, FolderMark next) {
    MailFate fate = arrivals.fate(tx, kind, mail.envelope(), inbox.address());
    Optional<List<LeadId>> stored = arrivals.store(tx, fate, mail, clock.instant());
    if (stored.isPresent()) {
      folders.put(tx, inbox.account(), kind, next);
    }
    return stored;
  }

  private static MailMessage headOf(MailEnvelope envelope) {
    return new MailMessage(envelope, "", List.of(), null, "", false, "");
  }

  private FolderMark begin(String account, MailFolder kind, OpenFolder folder)
      throws MailboxException {
    Optional<FolderMark> known = transactions.read(tx -> folders.find(tx, account, kind));
    if (known.isPresent() && known.get().validity() == folder.validity()) {
      return known.get();
    }
    if (known.isPresent()) {
      log.info("The ids of the folder {} changed; it is read again", kind.code());
    }
    Instant now = clock.instant();
    Instant since =
        known.isEmpty()
            ? now.minus(FIRST)
            : transactions
                .read(tx -> Optional.ofNullable(polls.standing(tx, account).readUntil()))
                .orElse(now.minus(FIRST))
                .minus(AGAIN);
    FolderMark mark = new FolderMark(folder.validity(), folder.idBefore(since));
    keep(account, kind, mark);
    return mark;
  }

  private void keep(String account, MailFolder kind, FolderMark mark) {
    Optional<FolderMark> known = transactions.read(tx -> folders.find(tx, account, kind));
    if (!known.equals(Optional.of(mark))) {
      transactions.run(tx -> folders.put(tx, account, kind, mark));
    }
  }

  private void noteSuccess(String account, Instant started, boolean brought) {
    Instant now = clock.instant();
    if (brought || transactions.read(tx -> polls.isWorthNoting(tx, account, now))) {
      transactions.run(tx -> polls.succeeded(tx, account, started, now));
    }
  }
}
