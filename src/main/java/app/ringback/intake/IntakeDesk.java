package app.ringback.intake;

import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.evidence.EvidenceStore;
import app.ringback.core.IdSource;
import app.ringback.core.ImportId;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadChangeStore;
import app.ringback.lead.LeadKeyQueries;
import app.ringback.lead.LeadStore;
import app.ringback.lead.TypedFieldsStore;
import app.ringback.store.Tx;
import app.ringback.timeline.TimelineStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where every lead comes in: finds who a record is about, creates or resends, and stores it with
 * its original, its timeline entry and its opt-outs in one transaction.
 */
public final class IntakeDesk {

  private final LeadStore leads;
  private final TimelineStore timelines;
  private final RawStore raws;
  private final SuppressionStore suppressions;
  private final EvidenceStore evidence;
  private final LeadChangeStore changes;
  private final IdSource ids;
  private final SourceTerms terms;
  private final SourceStateStore sources = new SourceStateStore();
  private final ArrivalStore arrivals = new ArrivalStore();
  private final ReactionStore reactions;
  private final LeadKeyQueries keys = new LeadKeyQueries();
  private final TypedFieldsStore typedFields = new TypedFieldsStore();

  public IntakeDesk(
      LeadStore leads,
      TimelineStore timelines,
      RawStore raws,
      SuppressionStore suppressions,
      EvidenceStore evidence,
      LeadChangeStore changes,
      IdSource ids,
      SourceTerms terms) {
    this.leads = leads;
    this.timelines = timelines;
    this.raws = raws;
    this.suppressions = suppressions;
    this.evidence = evidence;
    this.changes = changes;
    this.ids = ids;
    this.terms = terms;
    reactions = new ReactionStore(leads.device());
  }

  /** What happened to one record, and to whom; nobody when it made no lead. */
  public record Outcome(Result result, @Nullable LeadId lead) {}

  /** The five things that can become of a record. */
  public enum Result {
    CREATED,
    MERGED,
    SKIPPED,
    NEEDS_LOOK,
    REJECTED
  }

  /**
   * Takes in one lead that came by itself, such as by mail or by webhook.
   *
   * @param kind how it came
   * @param source the source's name; empty to take the lead's own statement, else {@code origin}
   * @param origin what the lead came in, such as the account's name
   */
  public Outcome take(
      Tx tx, IncomingLead lead, SourceKind kind, String source, String origin, Instant now) {
    ImportOptions options = new ImportOptions(source, Duplicates.FILL, false, kind, "");
    FileContext context = new FileContext(origin, "", options, new SharedIds());
    return take(tx, List.of(new ParsedRecord.Read(1, lead)), context, null, now).getFirst();
  }

  /** Takes in some records of one file; the outcomes are in the records' order. */
  List<Outcome> take(
      Tx tx,
      List<? extends ParsedRecord> records,
      FileContext file,
      @Nullable ImportId importId,
      Instant now) {
    List<Candidate> candidates = new ArrayList<>();
    for (ParsedRecord record : records) {
      if (record instanceof ParsedRecord.Read read) {
        candidates.add(Candidate.of(read, file));
      }
    }
    Map<String, Set<String>> originals =
        raws.sourcesOf(tx, candidates.stream().map(Candidate::digest).toList());
    Set<String> mails = knownMails(tx, candidates);
    List<Candidate> unknown =
        candidates.stream().filter(candidate -> !candidate.isAmong(originals, mails)).toList();
    KnownLeads known = KnownLeads.load(tx, keys, leads, typedFields, unknown);
    Batch batch = new Batch(known, originals, mails, file, ids, terms, now);
    List<Outcome> outcomes = new ArrayList<>();
    int next = 0;
    for (ParsedRecord record : records) {
      outcomes.add(
          switch (record) {
            case ParsedRecord.Read read -> batch.take(candidates.get(next++));
            case ParsedRecord.Skipped skipped -> new Outcome(Result.SKIPPED, null);
            case ParsedRecord.Rejected rejected -> new Outcome(Result.REJECTED, null);
          });
    }
    store(tx, batch, importId, now);
    sources.arrived(tx, file.options().kind(), batch.tally().bySource(), now);
    return outcomes;
  }

  private Set<String> knownMails(Tx tx, List<Candidate> candidates) {
    List<String> keys =
        candidates.stream()
            .map(candidate -> candidate.lead().messageId())
            .filter(key -> !key.isEmpty())
            .toList();
    return keys.isEmpty() ? Set.of() : timelines.knownProviderIds(tx, keys);
  }

  private void store(Tx tx, Batch batch, @Nullable ImportId importId, Instant now) {
    List<Lead> created = batch.created();
    leads.insertAll(tx, created, importId, now);
    arrivals.note(tx, created.stream().filter(lead -> asksForReaction(lead, now)).toList(), now);
    reactions.add(tx, toAnswer(created), importId, now);
    List<LeadChangeStore.Changed> changed = batch.changed();
    leads.updateAll(tx, changed.stream().map(LeadChangeStore.Changed::after).toList(), now);
    if (importId != null) {
      changes.add(tx, importId.value(), changed, now);
    }
    raws.addAll(tx, batch.raws(), importId, now);
    if (!batch.entries().isEmpty()) {
      timelines.appendAll(tx, batch.entries(), importId, now);
    }
    Set<LeadId> resent = new HashSet<>(batch.resent());
    if (!resent.isEmpty()) {
      timelines.refresh(tx, resent);
    }
    suppressions.addAll(tx, batch.suppressions(), now);
    evidence.addAll(tx, batch.evidence(), now);
  }

  /** Leads nobody understood and aged ones are left alone. */
  private boolean asksForReaction(Lead lead, Instant now) {
    return !lead.needsLook()
        && !lead.test()
        && !Arrival.of(lead.arrivedAt(), now).aged()
        && terms.reacts(lead.source());
  }

  /** Those whose SLA clock runs: whoever asked long ago is not answered by a machine. */
  private List<LeadId> toAnswer(List<Lead> created) {
    return created.stream()
        .filter(lead -> lead.slaDueAt() != null && terms.answersByItself(lead.source()))
        .map(Lead::id)
        .toList();
  }

  /** How many outcomes there are of each kind. */
  static ImportCounts count(List<Outcome> outcomes) {
    Map<Result, Long> counts =
        outcomes.stream().collect(Collectors.groupingBy(Outcome::result, Collectors.counting()));
    return new ImportCounts(
        counts.getOrDefault(Result.CREATED, 0L).intValue(),
        counts.getOrDefault(Result.MERGED, 0L).intValue(),
        counts.getOrDefault(Result.SKIPPED, 0L).intValue(),
        counts.getOrDefault(Result.NEEDS_LOOK, 0L).intValue(),
        counts.getOrDefault(Result.REJECTED, 0L).intValue());
  }
}
