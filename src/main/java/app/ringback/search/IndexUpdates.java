package app.ringback.search;

import app.ringback.core.LeadId;
import app.ringback.store.Transactions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Brings an index to what the book holds; the book alone decides. */
final class IndexUpdates {

  private static final int PAGE = 200;
  private static final int PAGES_A_REFRESH = 25;

  private final Transactions transactions;

  /** How far the book had come when the index was last known to hold all of it. */
  private Watermark seen;

  IndexUpdates(Transactions transactions) {
    this.transactions = transactions;
    this.seen = new Watermark(0, java.time.Instant.EPOCH, 0, java.time.Instant.EPOCH);
  }

  /** Hears how many leads are done, of how many. */
  interface Progress {
    void done(int leads, int total);
  }

  Watermark watermark() {
    seen = transactions.read(SearchQueries::watermark);
    return seen;
  }

  /** Whether any of these leads is no longer in the book at all. */
  boolean anyErased(PendingLeads.Batch batch) {
    return batch.all() || !erased(batch.leads()).isEmpty();
  }

  /** Indexes these leads again; answers whether any of them was erased. */
  boolean apply(LiveIndex index, Collection<LeadId> leads) throws IOException {
    boolean erased = false;
    List<LeadId> all = new ArrayList<>(leads);
    for (int at = 0; at < all.size(); at += PAGE) {
      List<LeadId> page = all.subList(at, Math.min(all.size(), at + PAGE));
      List<LeadText> texts = transactions.read(tx -> SearchQueries.texts(tx, page));
      Set<LeadId> gone = new HashSet<>(page);
      texts.forEach(text -> gone.remove(text.lead()));
      if (!gone.isEmpty()) {
        index.remove(gone);
        erased |= !erased(gone).isEmpty();
      }
      index.put(texts);
    }
    return erased;
  }

  /** Indexes again whatever changed since all was known; answers whether any lead was erased. */
  boolean catchUp(LiveIndex index) throws IOException {
    Watermark from = seen;
    watermark();
    Set<LeadId> changed = transactions.read(tx -> SearchQueries.changedSince(tx, from));
    boolean erased = apply(index, changed);
    index.refresh();
    int listed = transactions.read(SearchQueries::countListed);
    if (listed != index.size()) {
      Set<LeadId> surplus = index.leads();
      surplus.removeAll(transactions.read(SearchQueries::listed));
      erased |= apply(index, surplus);
    }
    return erased;
  }

  /** Goes on from a saved index; answers false when it cannot be trusted and must be rebuilt. */
  boolean resume(LiveIndex index, Watermark saved) throws IOException {
    Watermark now = transactions.read(SearchQueries::watermark);
    seen = saved;
    if (now.equals(saved)) {
      return true;
    }
    if (now.isBefore(saved)) {
      return false;
    }
    boolean erased = catchUp(index);
    if (erased) {
      index.purge();
    }
    index.refresh();
    int listed = transactions.read(SearchQueries::countListed);
    return listed == index.size();
  }

  /** Indexes the whole book; answers false when it was canceled. */
  boolean build(LiveIndex index, BooleanSupplier canceled, Progress progress) throws IOException {
    watermark();
    int total = transactions.read(SearchQueries::countListed);
    int done = 0;
    LeadId after = null;
    for (int pages = 1; !canceled.getAsBoolean(); pages++) {
      Page page = page(after);
      if (page.leads().isEmpty()) {
        return true;
      }
      index.put(page.texts());
      done += page.leads().size();
      after = page.leads().getLast();
      // The first pages at once, so that something is found from the start.
      if (pages == 1 || pages % PAGES_A_REFRESH == 0) {
        index.refresh();
      }
      progress.done(done, Math.max(done, total));
    }
    return false;
  }

  private record Page(List<LeadId> leads, List<LeadText> texts) {}

  private Page page(@Nullable LeadId after) {
    return transactions.read(tx -> {
      List<LeadId> leads = SearchQueries.page(tx, after, PAGE);
      return new Page(leads, leads.isEmpty() ? List.of() : SearchQueries.texts(tx, leads));
    });
  }

  private Set<LeadId> erased(Collection<LeadId> leads) {
    Set<LeadId> erased = new HashSet<>(leads);
    erased.removeAll(transactions.read(tx -> SearchQueries.existing(tx, leads)));
    return erased;
  }
}
