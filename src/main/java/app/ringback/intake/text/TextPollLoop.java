package app.ringback.intake.text;

import app.ringback.core.ProblemException;
import app.ringback.core.RetryPolicy.Doubling;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for texts again and again in its own thread: often while a conversation is on, seldom
 * otherwise, and ever more seldom while the account does not answer.
 */
public final class TextPollLoop implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TextPollLoop.class);

  static final Duration OFTEN = Duration.ofSeconds(5);
  static final Duration SELDOM = Duration.ofSeconds(60);

  private static final Doubling UNANSWERED = new Doubling(OFTEN, SELDOM);

  /** How long after a text in either direction the next one is expected soon. */
  static final Duration CONVERSATION = Duration.ofMinutes(5);

  private final TextPoll poll;
  private final Supplier<Optional<TextInbox>> inbox;
  private final Supplier<Duration> usual;
  private final InstantSource clock;
  private final Runnable more;
  private final ScheduledThreadPoolExecutor timer = timer();
  private int failures;
  private @Nullable Instant lastText;
  private @Nullable ScheduledFuture<?> next;
  private volatile @Nullable Instant lastSuccess;

  /**
   * @param inbox the account to ask; empty while none is set up
   * @param usual how often the rep wants to ask when nothing is happening
   */
  public TextPollLoop(
      TextPoll poll,
      Supplier<Optional<TextInbox>> inbox,
      Supplier<Duration> usual,
      InstantSource clock) {
    this(poll, inbox, usual, clock, () -> {});
  }

  /**
   * A loop that asks for more than texts.
   *
   * @param more what else is asked for each time, in this thread
   */
  public TextPollLoop(
      TextPoll poll,
      Supplier<Optional<TextInbox>> inbox,
      Supplier<Duration> usual,
      InstantSource clock,
      Runnable more) {
    this.more = more;
    this.poll = poll;
    this.inbox = inbox;
    this.usual = usual;
    this.clock = clock;
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("text-poll").factory());
    // Closing must not wait for the next question.
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return timer;
  }

  public void start() {
    timer.execute(this::ask);
  }

  /** A text is on its way to a lead: an answer may come soon. */
  public void expectAnswer() {
    try {
      timer.execute(() -> {
        lastText = clock.instant();
        ScheduledFuture<?> waiting = next;
        if (waiting != null && waiting.getDelay(TimeUnit.MILLISECONDS) > OFTEN.toMillis()) {
          waiting.cancel(false);
          schedule(OFTEN);
        }
      });
    } catch (RejectedExecutionException e) {
      log.debug("The book is closed: nothing more is asked", e);
    }
  }

  /** Asks at once, as when the clock has jumped. */
  public void askNow() {
    try {
      timer.execute(() -> {
        ScheduledFuture<?> waiting = next;
        if (waiting != null) {
          waiting.cancel(false);
        }
        ask();
      });
    } catch (RejectedExecutionException e) {
      log.debug("The book is closed: nothing more is asked", e);
    }
  }

  private void schedule(Duration wait) {
    if (!timer.isShutdown()) {
      next = timer.schedule(this::ask, wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** When the account last answered in this process; null when it has not. */
  public @Nullable Instant lastSuccess() {
    return lastSuccess;
  }

  private void ask() {
    try {
      failures = askOnce() ? 0 : failures + 1;
      more.run();
    } catch (ProblemException e) {
      failures++;
      log.warn("Texts could not be stored: {}", e.problem().line());
    } catch (RuntimeException e) {
      // A timer's work that throws is never run again.
      failures++;
      log.error("Asking for texts failed and goes on", e);
    }
    schedule(wait(failures));
  }

  /** Asks once; answers false when the account did not answer. */
  boolean askOnce() {
    Optional<TextInbox> account = inbox.get();
    if (account.isEmpty()) {
      return true;
    }
    TextPoll.Outcome outcome = poll.run(account.get());
    if (outcome.answered()) {
      lastSuccess = clock.instant();
    }
    if (!outcome.leads().isEmpty()) {
      lastText = clock.instant();
    }
    return outcome.answered();
  }

  /** How long to wait until the next question. */
  Duration wait(int failed) {
    if (failed > 0) {
      return UNANSWERED.after(failed);
    }
    Instant last = lastText;
    boolean busy = last != null && last.plus(CONVERSATION).isAfter(clock.instant());
    return busy ? OFTEN : usual.get();
  }

  /** Ends; a question under way is let finish, so that what it brings is stored. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(30, TimeUnit.SECONDS)) {
        log.warn("The carrier was still being asked for texts when the book was closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
