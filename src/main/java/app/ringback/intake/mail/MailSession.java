package app.ringback.intake.mail;

import java.time.Duration;
import java.util.Optional;

/** One connection to the mailbox, used by one thread but for {@link #wake} and {@link #abandon}. */
public interface MailSession extends AutoCloseable {

  /** Opens the folder anew, to read only; empty when the mailbox has none of that kind. */
  Optional<OpenFolder> open(MailFolder folder) throws MailboxException;

  /**
   * Returns when something new is in the inbox, or after some time: at most {@code atMost}, sooner
   * when the line must be tried more often to know that it holds.
   */
  void await(Duration atMost) throws MailboxException;

  /** Ends a running {@link #await} soon; from any thread. */
  void wake();

  /** Drops the line without saying goodbye; from any thread. */
  void abandon();

  /** Says goodbye, as far as the server listens. */
  @Override
  void close();

  /** A folder as it was when it was opened, and what came in since. */
  interface OpenFolder extends AutoCloseable {

    /** Ids of mails are the same as before as long as this is (UIDVALIDITY). */
    long validity();

    /**
     * The id after which every mail lies that the server received at this instant or later, or a
     * lower one; the id of the newest when there is none.
     */
    long idBefore(java.time.Instant since) throws MailboxException;

    /** The envelopes of the first mails after this id, in order of ids. */
    java.util.List<MailEnvelope> after(long id, int atMost) throws MailboxException;

    /** The whole mail, as far as it may be kept; empty when it was deleted meanwhile. */
    Optional<MailMessage> read(MailEnvelope envelope) throws MailboxException;

    @Override
    void close();
  }
}
