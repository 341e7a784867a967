package app.ringback.channel.mail;

import app.ringback.intake.mail.MailFolder;
import app.ringback.intake.mail.MailSession;
import app.ringback.intake.mail.MailboxException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One login to an IMAP server. Waits by IDLE (RFC 2177) where the server knows it; no wait is
 * longer than an answer may take, so that a line that is dead is noticed, and far below the 29
 * minutes after which servers may hang up.
 */
final class ImapSession implements MailSession {

  private static final Logger log = LoggerFactory.getLogger(ImapSession.class);

  private final MailAccount account;
  private final Session session;
  private final IMAPStore store;
  private final boolean canIdle;
  private final Semaphore woken = new Semaphore(0);
  private final ScheduledThreadPoolExecutor timer = timer();
  private volatile @Nullable IMAPFolder open;
  private @Nullable String sentName;
  private boolean sentIsKnown;
  private long nextInboxId = -1;

  private ImapSession(MailAccount account, Session session, IMAPStore store, boolean canIdle) {
    this.account = account;
    this.session = session;
    this.store = store;
    this.canIdle = canIdle;
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("mail-wake").factory());
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    timer.setRemoveOnCancelPolicy(true);
    // Who wakes a session at the moment it closes wants no more of it than that.
    timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    return timer;
  }

  static ImapSession open(MailAccount account) throws MailboxException {
    Properties properties = MailProperties.of("imap", account.imap(), account);
    properties.setProperty("mail.imap.peek", "true");
    properties.setProperty("mail.imap.fetchsize", Integer.toString(256 * 1024));
    properties.setProperty("mail.imap.connectionpoolsize", "1");
    // Mails are badly made every day; what can be read of one is read.
    properties.setProperty("mail.mime.address.strict", "false");
    Session session = Session.getInstance(properties);
    try {
      IMAPStore store = (IMAPStore) session.getStore("imap");
      account.login().connect(store, account.imap(), account.user());
      return new ImapSession(account, session, store, store.hasCapability("IDLE"));
    } catch (MessagingException e) {
      throw ImapTrouble.of(e);
    }
  }

  @Override
  public Optional<OpenFolder> open(MailFolder kind) throws MailboxException {
    try {
      Optional<IMAPFolder> found = find(kind);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      IMAPFolder folder = found.get();
      folder.open(Folder.READ_ONLY);
      open = folder;
      if (kind == MailFolder.INBOX) {
        nextInboxId = folder.getUIDNext();
      }
      return Optional.of(new ImapFolder(folder, session));
    } catch (MessagingException e) {
      throw ImapTrouble.of(e);
    }
  }

  private Optional<IMAPFolder> find(MailFolder kind) throws MessagingException {
    if (kind == MailFolder.INBOX) {
      return Optional.of((IMAPFolder) store.getFolder("INBOX"));
    }
    if (!sentIsKnown) {
      sentName = SentFolder.of(store).map(Folder::getFullName).orElse(null);
      sentIsKnown = true;
    }
    String name = sentName;
    return name == null ? Optional.empty() : Optional.of((IMAPFolder) store.getFolder(name));
  }

  @Override
  public void await(Duration atMost) throws MailboxException {
    Duration held = account.answerWithin().multipliedBy(3).dividedBy(4);
    Duration wait = atMost.compareTo(held) > 0 ? held : atMost;
    try {
      if (canIdle) {
        idle(wait);
      } else if (!woken.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        log.trace("Nothing happened meanwhile");
      }
    } catch (MessagingException e) {
      throw ImapTrouble.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void idle(Duration wait) throws MessagingException {
    IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX");
    inbox.open(Folder.READ_ONLY);
    open = inbox;
    try {
      // What came between the last look and now is told by nobody.
      if (nextInboxId >= 0 && inbox.getUIDNext() != nextInboxId) {
        return;
      }
      ScheduledFuture<?> end =
          timer.schedule(() -> endIdle(inbox), wait.toMillis(), TimeUnit.MILLISECONDS);
      try {
        if (!woken.tryAcquire()) {
          inbox.idle(true);
        }
      } finally {
        end.cancel(false);
      }
    } finally {
      if (inbox.isOpen()) {
        inbox.close(false);
      }
      open = null;
    }
  }

  /**
   * Any command ends a running IDLE; this one is a NOOP, that a server answers while it is there.
   */
  private static void endIdle(IMAPFolder folder) {
    try {
      var _ =
          folder.doCommandIgnoreFailure(protocol -> {
            protocol.noop();
            return null;
          });
    } catch (MessagingException | IllegalStateException e) {
      // The line is gone: whoever waits on it is told by that.
      log.debug("The mailbox did not answer: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void wake() {
    woken.release();
    IMAPFolder folder = open;
    if (folder != null) {
      timer.execute(() -> endIdle(folder));
    }
  }

  @Override
  public void abandon() {
    woken.release();
    IMAPFolder folder = open;
    Thread.ofVirtual()
        .start(() -> {
          try {
            if (folder != null) {
              folder.forceClose();
            }
            store.close();
          } catch (MessagingException | IllegalStateException e) {
            log.debug("The mailbox was left: {}", e.getClass().getSimpleName());
          }
        });
  }

  @Override
  public void close() {
    timer.shutdownNow();
    try {
      store.close();
    } catch (MessagingException e) {
      log.debug("The mailbox did not say goodbye: {}", e.getClass().getSimpleName());
    }
  }
}
