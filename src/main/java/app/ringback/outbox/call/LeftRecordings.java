package app.ringback.outbox.call;

import app.ringback.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Recordings that are to be at the carrier no more, though nobody waits for them: of the rep's own
 * message when the program ended or the rep gave up in the middle, and of people who were erased.
 */
public final class LeftRecordings {

  /** Longer than recording one's own message can take. */
  private static final Duration IN_USE = Duration.ofMinutes(10);

  /** The carrier tells of a recording as soon as it begins: after this there is none. */
  static final Duration LOOKED_FOR = Duration.ofHours(1);

  private final Transactions transactions;
  private final RecordingStore recordings;
  private final InstantSource clock;

  public LeftRecordings(Transactions transactions, RecordingStore recordings, InstantSource clock) {
    this.transactions = transactions;
    this.recordings = recordings;
    this.clock = clock;
  }

  /** The leg is recorded, for somebody who will fetch that soon. */
  void begun(String leg) {
    Instant now = clock.instant();
    transactions.run(tx -> recordings.leave(tx, leg, now.plus(IN_USE), now));
  }

  /** Nothing of the leg is left. */
  void settled(String leg) {
    transactions.run(tx -> recordings.gone(tx, leg));
  }

  /** Deletes what is left. */
  void sweep(RecordingCarrier carrier) {
    Instant now = clock.instant();
    Map<String, Instant> left = transactions.read(tx -> recordings.left(tx, now));
    left.forEach((leg, due) -> {
      if (carrier.of(leg) instanceof RecordingCarrier.Listing.Entries(var entries)) {
        boolean gone =
            entries.isEmpty()
                ? due.plus(LOOKED_FOR).isBefore(now)
                : entries.stream().filter(entry -> !carrier.delete(entry.id())).count() == 0;
        if (gone) {
          settled(leg);
        }
      }
    });
  }
}
