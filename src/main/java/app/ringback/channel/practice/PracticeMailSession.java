package app.ringback.channel.practice;

import app.ringback.intake.mail.MailEnvelope;
import app.ringback.intake.mail.MailFolder;
import app.ringback.intake.mail.MailMessage;
import app.ringback.intake.mail.MailSession;
import app.ringback.intake.mail.MailboxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A look into the mailbox of practice. It has an inbox only: what left stands in the book. */
final class PracticeMailSession implements MailSession {

  /** So often it is looked for what has come meanwhile. */
  private static final Duration TICK = Duration.ofSeconds(15);

  private final PracticePost post;
  private final Semaphore woken = new Semaphore(0);

  PracticeMailSession(PracticePost post) {
    this.post = post;
  }

  @Override
  public Optional<OpenFolder> open(MailFolder folder) {
    return folder == MailFolder.INBOX ? Optional.of(new Inbox(post)) : Optional.empty();
  }

  @Override
  public void await(Duration atMost) throws MailboxException {
    Duration wait = atMost.compareTo(TICK) < 0 ? atMost : TICK;
    try {
      if (woken.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MailboxException(MailboxException.Kind.AWAY, "Reading the mailbox was stopped.", e);
    }
  }

  @Override
  public void wake() {
    woken.release();
  }

  /** There is no line to drop: it is only looked again. */
  @Override
  public void abandon() {
    wake();
  }

  @Override
  public void close() {
    wake();
  }

  private record Inbox(PracticePost post) implements OpenFolder {

    @Override
    public long validity() {
      return 1;
    }

    @Override
    public long idBefore(Instant since) {
      return PracticePost.firstId(since);
    }

    @Override
    public List<MailEnvelope> after(long id, int atMost) {
      return post.after(id).stream().limit(atMost).map(MailMessage::envelope).toList();
    }

    @Override
    public Optional<MailMessage> read(MailEnvelope envelope) {
      return post.after(envelope.id() - 1).stream()
          .filter(mail -> mail.envelope().id() == envelope.id())
          .findFirst();
    }

    @Override
    public void close() {}
  }
}
