package app.ringback.cadence;

import app.ringback.core.DueWork;
import app.ringback.core.LeadId;
import app.ringback.intake.ArrivalStore;
import app.ringback.store.StoreFailure;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs every cadence: starts leads of sources that ask for it, lets touches leave that are due, and
 * ends what is over. All of it is read from the book; cut off anywhere, it goes on where it was.
 */
public final class CadenceRunner implements DueWork {

  /** Courses in one transaction: each change of the book costs a wait for the disk. */
  static final int BATCH = 25;

  private static final Logger log = LoggerFactory.getLogger(CadenceRunner.class);

  private final CadenceBook book;
  private final Watch watch;
  private final StepRun steps;
  private final Finish finish;
  private final SourceStarts arrivals;
  private final ArrivalStore arrived = new ArrivalStore();

  public CadenceRunner(CadenceBook book) {
    this.book = book;
    watch = new Watch(book);
    steps = new StepRun(book);
    finish = new Finish(book);
    arrivals = new SourceStarts(book);
  }

  @Override
  public Optional<Instant> next(Instant now) {
    return book.transactions()
        .read(tx ->
            arrived.forCadence(tx, 1).isEmpty()
                ? Stream.of(book.touches().next(tx), book.enrollments().nextEnd(tx))
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo)
                : Optional.of(now));
  }

  @Override
  public void run(Instant now) {
    watch.run(now);
    each(
        arrivals::next,
        (tx, id) -> arrivals.start(tx, id, now),
        (tx, id) -> arrived.cadenceDone(tx, new LeadId(id)));
    each(
        (tx, limit) -> book.touches().due(tx, now, limit),
        (tx, id) -> steps.run(tx, id, now),
        (tx, id) -> steps.leaveToHand(tx, id, now));
    each(
        (tx, limit) -> book.enrollments().ending(tx, now, limit),
        (tx, id) -> finish.run(tx, id, now),
        (tx, id) -> finish.putOff(tx, id, now));
  }

  /** Work on one row. */
  private interface One {
    void run(Tx tx, UUID id);
  }

  private void each(BiFunction<Tx, Integer, List<UUID>> due, One work, One giveUp) {
    Set<UUID> seen = new HashSet<>();
    while (true) {
      List<UUID> some = book.transactions().read(tx -> due.apply(tx, BATCH));
      if (some.isEmpty() || !seen.addAll(some)) {
        return;
      }
      batch(some, work, giveUp);
    }
  }

  /** Together when that goes well, else one by one, so that one that fails holds up no other. */
  private void batch(List<UUID> some, One work, One giveUp) {
    try {
      book.transactions().run(tx -> some.forEach(id -> work.run(tx, id)));
    } catch (StoreFailure e) {
      throw e;
    } catch (RuntimeException e) {
      log.debug("Some are done one by one", e);
      some.forEach(id -> single(id, work, giveUp));
    }
  }

  private void single(UUID id, One work, One giveUp) {
    try {
      book.transactions().run(tx -> work.run(tx, id));
    } catch (StoreFailure e) {
      throw e;
    } catch (RuntimeException e) {
      log.error("Something of a cadence could not be done and is left to the rep", e);
      book.transactions().run(tx -> giveUp.run(tx, id));
    }
  }
}
