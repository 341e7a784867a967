package app.ringback.archive;

import app.ringback.core.BadRowException;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One archive on its way into the book: what is known so far, and how rows are stored. */
final class Taking {

  /** Rows stored in one transaction. */
  static final int BATCH = 1000;

  final Instant now;
  final String device;
  private final Transactions transactions;

  /** Leads of the book before anything was taken. */
  private final Set<UUID> inBook;

  private final Set<UUID> inArchive = new HashSet<>();
  private final Set<UUID> stored = new HashSet<>();
  private boolean looking = true;
  private long newRows;
  private long oldRows;

  /**
   * @param inBook the ids of every lead of the book, merged ones too
   */
  Taking(Transactions transactions, Instant now, String device, Set<UUID> inBook) {
    this.transactions = transactions;
    this.now = now;
    this.device = device;
    this.inBook = inBook;
  }

  /** Ends looking: from now on rows are stored. */
  void beginStoring() {
    looking = false;
  }

  /** Notes a lead of the archive; answers whether it is the first one with this id anywhere. */
  boolean isNew(UUID lead) {
    Set<UUID> seen = looking ? inArchive : stored;
    return seen.add(lead) && !inBook.contains(lead);
  }

  boolean isInBook(UUID lead) {
    return inBook.contains(lead);
  }

  /** Whether the book has the lead or will have it. */
  boolean isKnown(UUID lead) {
    return inBook.contains(lead) || inArchive.contains(lead);
  }

  /** The lead; while looking, the book or the archive must have it. */
  UUID known(UUID lead) {
    if (looking && !isKnown(lead)) {
      throw new BadRowException("There is no lead " + lead + " in the archive or the book.");
    }
    return lead;
  }

  @Nullable UUID knownOrNone(@Nullable UUID lead) {
    return lead == null ? null : known(lead);
  }

  void count(long stored, long present) {
    newRows += stored;
    oldRows += present;
  }

  ArchiveCounts.Count taken() {
    ArchiveCounts.Count count = new ArchiveCounts.Count(newRows, oldRows);
    newRows = 0;
    oldRows = 0;
    return count;
  }

  /** Runs work in a transaction of its own; does nothing while looking. Flushed by the last. */
  void write(Consumer<Tx> work) {
    if (!looking) {
      transactions.step(work);
    }
  }

  /** Runs the last work: when it returns, everything before it is on disk too. */
  void end(Consumer<Tx> work) {
    transactions.run(work);
  }

  /** Gathers rows and stores them by the batch. */
  <T> Batch<T> batch(BiConsumer<Tx, List<T>> store) {
    return batch(BATCH, store);
  }

  /** Gathers at most this many rows, for those that are large. */
  <T> Batch<T> batch(int most, BiConsumer<Tx, List<T>> store) {
    return new Batch<>(most, store);
  }

  /** Rows that wait to be stored together. */
  final class Batch<T> {

    private final int most;
    private final BiConsumer<Tx, List<T>> store;
    private final List<T> rows = new ArrayList<>();

    private Batch(int most, BiConsumer<Tx, List<T>> store) {
      this.most = most;
      this.store = store;
    }

    void add(T row) {
      rows.add(row);
      if (rows.size() == most) {
        finish();
      }
    }

    void finish() {
      if (!rows.isEmpty()) {
        write(tx -> store.accept(tx, rows));
        rows.clear();
      }
    }
  }
}
