package app.ringback.search;

import app.ringback.core.Change;
import app.ringback.core.Changes;
import app.ringback.core.LeadId;
import app.ringback.core.Subscription;
import app.ringback.search.IndexWorker.Planned;
import app.ringback.search.SearchProgress.Phase;
import app.ringback.store.BookKey;
import app.ringback.store.Transactions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of one book: in memory, saved encrypted, kept fresh by changes and rebuilt by
 * itself. All its work is done on one thread of its own; no method but {@link #settle} and {@link
 * #close} waits for it.
 */
public final class SearchIndex implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);

  private static final long FRESH_MILLIS = 150;
  private static final long BULK_MILLIS = 1_000;
  private static final long QUIET_MILLIS = 120_000;
  private static final long CLOSE_SECONDS = 20;

  /** Longer than building the index of a million leads takes. */
  private static final long SETTLE_SECONDS = 3_600;

  private final IndexUpdates updates;
  private final Snapshot snapshot;
  private final IndexWorker worker;
  private final Subscription subscription;
  private final PendingLeads pending = new PendingLeads();
  private final Planned drainSoon = new Planned(FRESH_MILLIS, this::drainWhenCalm);
  private final Planned drainLater = new Planned(BULK_MILLIS, this::drainWhenCalm);
  private final Planned save = new Planned(QUIET_MILLIS, this::save);
  private final AtomicBoolean opened = new AtomicBoolean();
  private final AtomicBoolean canceled = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final List<Consumer<SearchProgress>> listeners = new CopyOnWriteArrayList<>();
  private volatile SearchProgress progress = SearchProgress.NONE;
  private volatile @Nullable LiveIndex live;

  /**
   * An index that is not open yet. It listens from now on: when leads are erased before it is
   * opened, what is saved of them goes.
   *
   * @param folder where the encrypted snapshot lies
   */
  public SearchIndex(
      Transactions transactions, Changes changes, Path folder, BookKey key, SecureRandom random) {
    this.updates = new IndexUpdates(transactions);
    this.snapshot = new Snapshot(folder, new SnapshotCipher(key, random));
    this.worker = new IndexWorker(_ -> tell(Phase.FAILED, 0, 0));
    this.subscription = changes.subscribe(this::onChange);
  }

  /** Starts loading or building in the background, once. */
  public void open() {
    if (opened.compareAndSet(false, true)) {
      worker.start(() -> {
        if (live == null) {
          load();
        }
      });
    }
  }

  /** Starts building the index from the beginning, in the background. */
  public void rebuild() {
    worker.start(() -> build(LiveIndex.empty()));
  }

  /** Stops building; what is indexed so far can be found. */
  public void cancel() {
    canceled.set(true);
  }

  public SearchProgress progress() {
    return progress;
  }

  /**
   * Hears every step, on the index's own thread, until the handle is closed; being ready is told
   * again whenever more can be found.
   */
  public Subscription onProgress(Consumer<SearchProgress> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Waits until everything announced before the call can be found. Never on the FX thread. */
  public void settle() {
    worker.finish(this::drain, SETTLE_SECONDS);
  }

  /** What the query finds in the index; empty while there is none. */
  Optional<SearchResult> search(SearchQuery query, int limit) {
    LiveIndex index = live;
    if (index == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(index.search(query, limit));
    } catch (IOException | org.apache.lucene.store.AlreadyClosedException e) {
      log.warn("The search index could not be read", e);
      return Optional.empty();
    }
  }

  /** Saves and closes; the book must still be open. Waits for at most twenty seconds. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    subscription.close();
    canceled.set(true);
    worker.finish(this::saveAndClose, CLOSE_SECONDS);
  }

  private void onChange(Change change) {
    switch (change) {
      case Change.LeadsChanged(Set<LeadId> leads) -> pending.add(leads);
      case Change.TimelineChanged(Set<LeadId> leads) -> pending.add(leads);
      case Change.DispatchChanged _,
          Change.AlertsChanged _,
          Change.Woke _,
          Change.SettingsChanged _,
          Change.SourcesChanged _,
          Change.BackupMade _,
          Change.ClockMoved _ -> {
        return;
      }
    }
    worker.plan(drainSoon);
  }

  /** Lets a big import run on undisturbed until no more leads come. */
  private void drainWhenCalm() throws IOException {
    if (pending.isGrowing()) {
      worker.plan(drainLater);
    } else {
      drain();
    }
  }

  private void drain() throws IOException {
    LiveIndex index = live;
    if (index == null) {
      dropErased();
      return;
    }
    if (pending.isEmpty()) {
      return;
    }
    PendingLeads.Batch batch = pending.take();
    boolean erased;
    try {
      erased = batch.all() ? updates.catchUp(index) : updates.apply(index, batch.leads());
    } catch (IOException | RuntimeException e) {
      pending.putBack(batch);
      throw e;
    }
    index.refresh();
    if (erased) {
      // Gone from memory and from disk before anything else happens.
      snapshot.drop();
      index.purge();
      index.refresh();
    }
    if (progress.phase() == Phase.READY) {
      tell(Phase.READY, index.size(), index.size());
    }
    worker.plan(save);
  }

  /** While the index is not open, what is saved goes when anybody in it may have been erased. */
  private void dropErased() throws IOException {
    if (!pending.isEmpty() && snapshot.exists() && updates.anyErased(pending.take())) {
      snapshot.drop();
    }
  }

  private void load() throws IOException {
    tell(Phase.LOADING, 0, 0);
    Optional<Snapshot.Loaded> loaded = snapshot.load();
    if (loaded.isPresent() && resume(loaded.get())) {
      tell(Phase.READY, 0, 0);
      worker.plan(save);
    } else {
      build(LiveIndex.empty());
    }
  }

  private boolean resume(Snapshot.Loaded loaded) throws IOException {
    try {
      LiveIndex index = LiveIndex.of(loaded.directory());
      live = index;
      return updates.resume(index, loaded.watermark());
    } catch (IOException | IllegalArgumentException e) {
      log.info("The saved search index cannot be read ({}); it is built again", e.toString());
      return false;
    }
  }

  private void build(LiveIndex index) throws IOException {
    canceled.set(closed.get());
    snapshot.drop();
    replace(index);
    tell(Phase.BUILDING, 0, 0);
    boolean done = updates.build(index, canceled::get, (n, of) -> tell(Phase.BUILDING, n, of));
    index.refresh();
    tell(done ? Phase.READY : Phase.CANCELED, index.size(), index.size());
    if (done) {
      drain();
      save();
    }
  }

  private void replace(@Nullable LiveIndex index) throws IOException {
    LiveIndex old = live;
    live = index;
    if (old != null) {
      old.close();
    }
  }

  private void save() throws IOException {
    LiveIndex index = live;
    if (index != null && progress.phase() == Phase.READY) {
      Watermark watermark = updates.watermark();
      drain();
      snapshot.save(index, watermark);
    }
  }

  private void saveAndClose() throws IOException {
    try {
      if (live == null || progress.phase() != Phase.READY) {
        dropErased();
      } else if (pending.isBulk()) {
        // It would take too long now, and somebody erased may be among them.
        snapshot.drop();
      } else {
        save();
      }
    } finally {
      replace(null);
      tell(Phase.CLOSED, 0, 0);
      // Before anything planned gets its turn: the book is closed next.
      worker.stop();
    }
  }

  private void tell(Phase phase, int done, int total) {
    progress = new SearchProgress(phase, done, total);
    listeners.forEach(listener -> listener.accept(progress));
  }
}
