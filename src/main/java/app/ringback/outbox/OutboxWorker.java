package app.ringback.outbox;

import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import app.ringback.core.Problem;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Carries the outbox out: first finds out about what may have left, then sends what is due, then
 * follows deliveries. One pass at a time, on the caller's thread, one item after the other.
 */
public final class OutboxWorker {

  /** The longest wait of a throttled account that {@link #runOnce} sits out. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Transactions transactions;
  private final DispatchStore dispatches;
  private final Carriers carriers;
  private final InstantSource clock;
  private final SendingGate gate =
      new SendingGate("Look at the settings for texts.", Retrying.ACCOUNT);
  private final Reconciler reconciler;
  private final TextSender sender;
  private final MailLane mail;
  private final DeliveryWatch deliveries;
  private final ReentrantLock pass = new ReentrantLock();
  private volatile boolean stopped;

  /**
   * @param optOuts what a carrier's word that somebody opted out sets going
   */
  public OutboxWorker(OutboxBook book, OptOuts optOuts, Carriers carriers, RandomGenerator random) {
    this(book, optOuts, carriers, random, LastLook.NONE);
  }

  /**
   * @param lastLook what is asked besides the guard before something leaves
   */
  public OutboxWorker(
      OutboxBook book,
      OptOuts optOuts,
      Carriers carriers,
      RandomGenerator random,
      LastLook lastLook) {
    this.transactions = book.transactions();
    this.dispatches = book.dispatches();
    this.carriers = carriers;
    this.clock = book.clock();
    DispatchMoves moves = book.moves();
    SendOutcomes outcomes = new SendOutcomes(book, optOuts, random);
    reconciler = new Reconciler(transactions, dispatches, moves, outcomes, clock, random);
    SendingClaims claims = new SendingClaims(book, lastLook);
    sender = new TextSender(transactions, claims, outcomes, gate, clock);
    mail =
        new MailLane(
            transactions,
            claims,
            new MailThreads(book.timelines(), book.media()),
            new MailOutcomes(moves, random),
            clock);
    deliveries = new DeliveryWatch(transactions, dispatches, moves, outcomes, gate, clock, random);
  }

  /**
   * To be called once before the first pass of a process: what was being sent when the last one
   * ended is unknown from now on, and everything unknown is asked about again.
   */
  public void start() {
    pass.lock();
    try {
      reconciler.recover();
      reconciler.askAgain();
    } finally {
      pass.unlock();
    }
  }

  /** One pass over everything that is due now. */
  public void runDue() {
    pass.lock();
    try {
      reconciler.recover();
      carriers
          .texts()
          .ifPresent(carrier -> {
            reconciler.run(carrier);
            sendDue(carrier);
            reconciler.run(carrier);
            deliveries.run(carrier);
          });
      carriers.mail().ifPresent(this::sendMail);
    } finally {
      pass.unlock();
    }
  }

  /**
   * What {@code agent --once} does: start, send everything due, sitting out short waits the carrier
   * asks for, then ask once about every delivery.
   *
   * @throws InterruptedException when the wait is interrupted; everything stored stays right
   */
  public void runOnce(Pause pause) throws InterruptedException {
    start();
    runDue();
    Optional<Duration> wait = throttledFor();
    while (wait.isPresent() && wait.get().compareTo(LONGEST_WAIT) <= 0) {
      pause.sleep(wait.get());
      runDue();
      wait = throttledFor();
    }
    pass.lock();
    try {
      carriers.texts().ifPresent(deliveries::runAll);
    } finally {
      pass.unlock();
    }
  }

  /** When the next pass has something to do; empty when only a change can bring it. */
  public Optional<Instant> nextPass() {
    boolean texts = carriers.texts().isPresent();
    boolean mails = carriers.mail().isPresent();
    if (!texts && !mails) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return transactions.read(tx -> {
      Stream<Optional<Instant>> ofTexts =
          texts
              ? Stream.of(nextText(tx, now), dispatches.nextCheck(tx, Channel.TEXT))
              : Stream.empty();
      Stream<Optional<Instant>> ofMails =
          mails
              ? Stream.of(mail.next(tx, now), dispatches.nextCheck(tx, Channel.EMAIL))
              : Stream.empty();
      return Stream.concat(ofTexts, ofMails).flatMap(Optional::stream).min(Instant::compareTo);
    });
  }

  private Optional<Instant> nextText(Tx tx, Instant now) {
    return gate.problem().isPresent()
        ? gate.askAt()
        : TextQueueQueries.nextDue(tx)
            .map(due ->
                TextQueueQueries.pausedUntil(tx, now)
                    .filter(pause -> pause.isAfter(due))
                    .orElse(due));
  }

  /** Why no text is sent at all, while that is so. */
  public Optional<Problem> problem() {
    return gate.problem();
  }

  /** Why no e-mail is sent at all, while that is so. */
  public Optional<Problem> mailProblem() {
    return mail.problem();
  }

  /** Lets a running pass send nothing more; for good. */
  void stop() {
    stopped = true;
  }

  private void sendDue(TextCarrier carrier) {
    Optional<DispatchId> next = nextToSend(carrier);
    while (next.isPresent() && !stopped) {
      sender.send(next.get(), carrier);
      next = nextToSend(carrier);
    }
  }

  /** A mail may take a while: texts that become due meanwhile go before the next one. */
  private void sendMail(MailCarrier carrier) {
    reconciler.run(carrier);
    while (!stopped && mail.sendNext(carrier)) {
      carriers.texts().ifPresent(this::sendDue);
    }
    reconciler.run(carrier);
  }

  private Optional<DispatchId> nextToSend(TextCarrier carrier) {
    Instant now = clock.instant();
    return gate.isOpen(carrier, now)
        ? transactions.read(tx ->
            TextQueueQueries.pausedUntil(tx, now).isPresent()
                ? Optional.<DispatchId>empty()
                : TextQueueQueries.due(tx, now))
        : Optional.empty();
  }

  private Optional<Duration> throttledFor() {
    Instant now = clock.instant();
    return transactions
        .read(tx -> TextQueueQueries.throttledUntil(tx, now))
        .map(until -> Duration.between(now, until));
  }
}
