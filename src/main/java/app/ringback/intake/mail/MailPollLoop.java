package app.ringback.intake.mail;

import app.ringback.core.ProblemException;
import app.ringback.core.RetryPolicy.Doubling;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection to the mailbox in a thread of its own: reads what is new, waits until the
 * server tells of more, and connects again when the line broke or the machine slept.
 */
public final class MailPollLoop implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(MailPollLoop.class);

  /** The line is tried at least this often, by a look at both folders. */
  static final Duration LOOK_EVERY = Duration.ofSeconds(90);

  /** How long nothing is looked for while no mailbox is set up. */
  private static final Duration UNSET = Duration.ofMinutes(1);

  /** When it is connected again after the line broke. */
  static final Doubling BROKEN = new Doubling(Duration.ofSeconds(5), Duration.ofMinutes(1));

  /** Providers lock a mailbox that is knocked at too often with a wrong password. */
  private static final Duration BETWEEN_LOGINS = Duration.ofMinutes(15);

  /** What waits for a mail that is just leaving is looked at again soon. */
  private static final Duration SOON = Duration.ofSeconds(2);

  private static final Duration TICK = Duration.ofSeconds(5);

  /** A clock that went on by more between two ticks jumped, or the machine slept. */
  private static final Duration JUMP = Duration.ofSeconds(30);

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final MailPoll poll;
  private final Supplier<Optional<MailInbox>> inbox;
  private final InstantSource clock;
  private final Duration tick;
  private final Semaphore woken = new Semaphore(0);
  private volatile @Nullable MailSession session;
  private volatile boolean stopping;
  private int failures;
  private @Nullable Thread thread;
  private @Nullable Thread watch;

  /**
   * @param inbox the mailbox to read; empty while none is set up
   */
  public MailPollLoop(MailPoll poll, Supplier<Optional<MailInbox>> inbox, InstantSource clock) {
    this(poll, inbox, clock, TICK);
  }

  /**
   * A loop that looks at the clock at its own pace.
   *
   * @param tick how long between two looks
   */
  public MailPollLoop(
      MailPoll poll, Supplier<Optional<MailInbox>> inbox, InstantSource clock, Duration tick) {
    this.tick = tick;
    this.poll = poll;
    this.inbox = inbox;
    this.clock = clock;
  }

  public void start() {
    thread = Thread.ofPlatform().daemon().name("mail-poll").start(this::run);
    watch = Thread.ofPlatform().daemon().name("mail-watch").start(this::watchClock);
  }

  /** The settings changed: connects anew, whatever it was waiting for. */
  public void reconnect() {
    woken.release();
    MailSession current = session;
    if (current != null) {
      current.abandon();
    }
  }

  private void run() {
    while (!stopping) {
      Duration wait;
      try {
        Optional<MailInbox> mailbox = inbox.get();
        if (mailbox.isPresent()) {
          stay(mailbox.get());
        }
        wait = UNSET;
      } catch (MailboxException e) {
        failures++;
        wait = e.kind() == MailboxException.Kind.AWAY ? BROKEN.after(failures) : BETWEEN_LOGINS;
      } catch (ProblemException e) {
        log.warn("E-mail could not be stored: {}", e.problem().line());
        wait = BROKEN.after(++failures);
      } catch (RuntimeException e) {
        log.error("Reading e-mail failed and goes on", e);
        wait = BROKEN.after(++failures);
      }
      pause(wait);
    }
  }

  /** Reads and waits on one connection, for as long as it holds. */
  private void stay(MailInbox mailbox) throws MailboxException {
    try (MailSession connected = mailbox.connect()) {
      session = connected;
      while (!stopping) {
        boolean complete = poll.run(mailbox, connected).complete();
        failures = 0;
        if (!stopping) {
          connected.await(complete ? LOOK_EVERY : SOON);
        }
      }
    } catch (MailboxException e) {
      if (!stopping) {
        poll.failed(mailbox, e.reason());
      }
      throw e;
    } finally {
      session = null;
    }
  }

  private void pause(Duration wait) {
    try {
      if (!stopping && woken.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  private void watchClock() {
    Instant last = clock.instant();
    try {
      while (!stopping) {
        Thread.sleep(tick);
        Instant now = clock.instant();
        if (Duration.between(last, now).abs().compareTo(JUMP) > 0) {
          log.info("The clock jumped; the mailbox is connected to again");
          reconnect();
        }
        last = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends; a mail that is being stored is let finish. */
  @Override
  public void close() {
    stopping = true;
    woken.release();
    MailSession current = session;
    if (current != null) {
      current.wake();
    }
    Thread watching = watch;
    if (watching != null) {
      watching.interrupt();
    }
    Thread running = thread;
    if (running == null) {
      return;
    }
    try {
      if (!running.join(CLOSE_WITHIN)) {
        current = session;
        if (current != null) {
          current.abandon();
        }
        running.join(CLOSE_WITHIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
