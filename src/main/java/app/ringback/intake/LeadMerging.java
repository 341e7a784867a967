package app.ringback.intake;

import app.ringback.core.Change;
import app.ringback.core.IdSource;
import app.ringback.core.LeadId;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadMerge;
import app.ringback.lead.LeadMergeStore;
import app.ringback.lead.LeadMerges;
import app.ringback.lead.LeadStore;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.SystemEvent;
import app.ringback.timeline.TimelineStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Merges two leads by hand, and undoes it. Suppressions are by address and stay as they are.
 *
 * <p>Merges may stand on one another (A into B, then B into C). Undoing one that others stand on
 * undoes those first and does them again after, so that the rest is as if it had never been.
 */
public final class LeadMerging {

  private final Transactions transactions;
  private final LeadStore leads;
  private final TimelineStore timelines;
  private final LeadMerges fields;
  private final LeadMergeStore merges;
  private final IdSource ids;
  private final InstantSource clock;
  private final MergedRowsStore rows = new MergedRowsStore();

  public LeadMerging(
      Transactions transactions,
      LeadStore leads,
      TimelineStore timelines,
      LeadMerges fields,
      LeadMergeStore merges,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.leads = leads;
    this.timelines = timelines;
    this.fields = fields;
    this.merges = merges;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Merges {@code absorbed} into {@code kept}, which gets what it misses and everything that
   * happened to the other.
   *
   * @throws ProblemException when they are the same, or one of them is gone or merged already
   */
  public LeadMerge merge(LeadId kept, LeadId absorbed) {
    return transactions.write(tx -> {
      if (kept.equals(absorbed)) {
        throw new ProblemException(
            "These two are the same lead.", "Nothing was changed.", "Choose another lead.");
      }
      requireStanding(tx, kept);
      requireStanding(tx, absorbed);
      LeadMerge merge = new LeadMerge(ids.next(), kept, absorbed, clock.instant());
      merges.add(tx, merge);
      apply(tx, merge, clock.instant());
      return merge;
    });
  }

  /**
   * Takes the merge of this absorbed lead back: it is a lead of its own again, with exactly what it
   * brought. What happened since stays with the kept lead.
   *
   * @throws ProblemException when it is not merged
   */
  public void unmerge(LeadId absorbed) {
    transactions.run(tx -> {
      Instant now = clock.instant();
      LeadMerge merge =
          merges
              .standing(tx, absorbed)
              .orElseThrow(() ->
                  new ProblemException("This lead is not merged.", "Nothing was changed.", ""));
      List<LeadMerge> above = standingOn(tx, merge);
      above.reversed().forEach(later -> revert(tx, later, now));
      revert(tx, merge, now);
      merges.undone(tx, merge, now);
      above.forEach(later -> apply(tx, later, now));
    });
  }

  /** The leads merged into this one that can be taken out again, oldest merge first. */
  public List<LeadMerge> mergedInto(LeadId kept) {
    return transactions.read(tx -> merges.into(tx, kept));
  }

  /** Later merges into the lead that was kept, or into whatever it was merged into, in order. */
  private List<LeadMerge> standingOn(Tx tx, LeadMerge merge) {
    List<LeadMerge> above = new ArrayList<>();
    Optional<LeadId> kept = Optional.of(merge.kept());
    while (kept.isPresent()) {
      merges.into(tx, kept.get()).stream()
          .filter(other -> text(other).compareTo(text(merge)) > 0)
          .forEach(above::add);
      kept = merges.standing(tx, kept.get()).map(LeadMerge::kept);
    }
    above.sort(Comparator.comparing(LeadMerging::text));
    return above;
  }

  private static String text(LeadMerge merge) {
    return merge.id().toString();
  }

  private void apply(Tx tx, LeadMerge merge, Instant now) {
    Lead absorbed = leads.find(tx, merge.absorbed()).orElseThrow();
    fields.apply(tx, merge, now);
    rows.move(tx, merge, now);
    Activity entry =
        ActivityBuilder.builder(
                Activity.of(ids.activity(), merge.kept(), ActivityKind.SYSTEM, merge.at()))
            .event(SystemEvent.MERGE.code())
            .subject(absorbed.displayName())
            .build();
    timelines.appendAll(tx, List.of(entry), null, now);
    rows.noteEntry(tx, merge, entry.id());
    refresh(tx, merge);
  }

  private void revert(Tx tx, LeadMerge merge, Instant now) {
    timelines.remove(tx, rows.takeEntries(tx, merge));
    rows.moveBack(tx, merge, now);
    fields.revert(tx, merge, now);
    refresh(tx, merge);
  }

  private void refresh(Tx tx, LeadMerge merge) {
    Set<LeadId> both = Set.of(merge.kept(), merge.absorbed());
    timelines.refresh(tx, both);
    tx.afterCommit(new Change.TimelineChanged(both));
  }

  private void requireStanding(Tx tx, LeadId id) {
    if (leads.find(tx, id).isEmpty() || merges.standing(tx, id).isPresent()) {
      throw new ProblemException(
          "This lead is no longer here by itself.",
          "Nothing was changed.",
          "Open the lead it was merged into.");
    }
  }
}
