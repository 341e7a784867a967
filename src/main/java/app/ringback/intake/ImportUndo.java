package app.ringback.intake;

import app.ringback.core.ImportId;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadChangeStore;
import app.ringback.lead.LeadStore;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import app.ringback.timeline.TimelineStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes an import back. It works in small transactions, so that nobody else waits; cut off, it is
 * completed by asking again.
 */
public final class ImportUndo {

  private static final int CHUNK = 500;

  private final Transactions transactions;
  private final LeadStore leads;
  private final TimelineStore timelines;
  private final RawStore raws;
  private final LeadChangeStore changes;
  private final InstantSource clock;
  private final SourceStateStore sources = new SourceStateStore();
  private final ImportRunStore runs = new ImportRunStore();
  private final ArrivalStore arrivals = new ArrivalStore();
  private final ImportTraceQueries traces = new ImportTraceQueries();

  public ImportUndo(
      Transactions transactions,
      LeadStore leads,
      TimelineStore timelines,
      RawStore raws,
      LeadChangeStore changes,
      InstantSource clock) {
    this.transactions = transactions;
    this.leads = leads;
    this.timelines = timelines;
    this.raws = raws;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * What was taken back.
   *
   * @param removed how many leads it had created are gone
   * @param restored how many leads it had added to are as they were
   * @param kept leads that stay, since somebody worked on them after the import
   */
  public record Report(int removed, int restored, List<LeadId> kept) {

    public Report {
      kept = List.copyOf(kept);
    }
  }

  Report takeBack(ImportId id, RunState end) {
    transactions.run(tx -> runs.become(tx, id, RunState.UNDOING, null));
    Set<LeadId> created = new HashSet<>(transactions.read(tx -> traces.created(tx, id)));
    List<LeadId> restore = new ArrayList<>(transactions.read(tx -> traces.touched(tx, id)));
    restore.removeAll(created);
    List<LeadId> kept = new ArrayList<>();
    List<LeadId> all = created.stream().sorted().toList();
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<LeadId> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
      kept.addAll(transactions.write(tx -> remove(tx, id, chunk)));
    }
    int restored = 0;
    for (int from = 0; from < restore.size(); from += CHUNK) {
      List<LeadId> chunk = restore.subList(from, Math.min(restore.size(), from + CHUNK));
      List<LeadId> stay = transactions.write(tx -> restore(tx, id, chunk));
      kept.addAll(stay);
      restored += chunk.size() - stay.size();
    }
    transactions.run(tx -> runs.become(tx, id, end, clock.instant()));
    return new Report(
        created.size() - (int) kept.stream().filter(created::contains).count(), restored, kept);
  }

  /** Removes leads the import created; answers those that stay. */
  private List<LeadId> remove(Tx tx, ImportId id, List<LeadId> created) {
    Set<LeadId> used = traces.usedSince(tx, id, created);
    List<LeadId> gone = created.stream().filter(lead -> !used.contains(lead)).toList();
    if (!gone.isEmpty()) {
      forget(
          tx,
          id,
          gone,
          leads.findAll(tx, gone).stream()
              .collect(Collectors.groupingBy(Lead::source, Collectors.counting())));
      timelines.delete(tx, gone);
      raws.delete(tx, gone);
      changes.forget(tx, gone);
      arrivals.delete(tx, gone);
      leads.delete(tx, gone);
    }
    return created.stream().filter(used::contains).toList();
  }

  /** Takes back what the import added to leads that were there before; answers those it cannot. */
  private List<LeadId> restore(Tx tx, ImportId id, List<LeadId> resent) {
    Set<LeadId> merged = traces.merged(tx, resent);
    List<LeadId> mine = resent.stream().filter(lead -> !merged.contains(lead)).toList();
    leads.updateAll(tx, changes.takeBack(tx, id.value(), leads.findAll(tx, mine)), clock.instant());
    forget(tx, id, mine, Map.of());
    timelines.delete(tx, mine, id);
    raws.delete(tx, mine, id);
    timelines.refresh(tx, mine);
    return resent.stream().filter(merged::contains).toList();
  }

  /**
   * Lets the sources forget what the import brought to these leads, while its originals are there.
   */
  private void forget(
      Tx tx, ImportId id, Collection<LeadId> mine, Map<String, Long> createdBySource) {
    Map<String, Long> records = traces.records(tx, id, mine);
    sources.takenBack(tx, createdBySource, records);
    for (String source : sources.lastAmong(tx, records.keySet(), mine)) {
      var newest = raws.newestOf(tx, source, id);
      sources.last(
          tx,
          source,
          newest.map(Map.Entry::getKey).orElse(null),
          newest.map(Map.Entry::getValue).orElse(null));
    }
    // Its last lead may have gone in an earlier step, and its last resend only now.
    sources.forgetEmpty(tx, records.keySet());
  }
}
