package app.ringback.draft;

import static app.ringback.store.schema.Tables.DRAFT;
import static app.ringback.store.schema.Tables.LEAD;

import app.ringback.core.Approach;
import app.ringback.core.LeadId;
import app.ringback.core.Purpose;
import app.ringback.core.Texts;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.DraftRecord;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Drafts in the book. They announce no change: only whoever writes one shows it. */
public final class DraftStore {

  private static final int LONGEST_SUBJECT = 10_000;
  private static final int LONGEST_BODY = 1_048_576;

  public Optional<Draft> find(Tx tx, LeadId lead, DraftKind kind) {
    return tx.dsl()
        .selectFrom(DRAFT)
        .where(DRAFT.LEAD_ID.eq(lead.value()), DRAFT.CHANNEL.eq(kind.code()))
        .fetchOptional(row ->
            new Draft(
                lead, kind, row.getSubject(), row.getBody(), files(row.getFiles()), marks(row)));
  }

  /**
   * Keeps the draft in the place of an older one; an empty one is forgotten, and one that was still
   * being typed when its lead was erased.
   */
  public void save(Tx tx, Draft draft, Instant now) {
    tx.dsl()
        .deleteFrom(DRAFT)
        .where(DRAFT.LEAD_ID.eq(draft.lead().value()), DRAFT.CHANNEL.eq(draft.kind().code()))
        .execute();
    if (draft.isEmpty() || !tx.dsl().fetchExists(LEAD, LEAD.ID.eq(draft.lead().value()))) {
      return;
    }
    DraftMarks marks = draft.marks();
    Purpose purpose = marks.purpose();
    Approach approach = marks.approach();
    tx.dsl()
        .insertInto(DRAFT)
        .set(DRAFT.LEAD_ID, draft.lead().value())
        .set(DRAFT.CHANNEL, draft.kind().code())
        .set(DRAFT.SUBJECT, Texts.cut(draft.subject(), LONGEST_SUBJECT))
        .set(DRAFT.BODY, Texts.cut(draft.body(), LONGEST_BODY))
        .set(DRAFT.FILES, files(draft.files()))
        .set(DRAFT.TEMPLATE, marks.template())
        .set(DRAFT.PURPOSE, purpose == null ? "" : purpose.code())
        .set(DRAFT.APPROACH, approach == null ? "" : approach.code())
        .set(DRAFT.PERSONALISED, marks.personalised())
        .set(DRAFT.UPDATED_AT, now)
        .execute();
  }

  private static DraftMarks marks(DraftRecord row) {
    return new DraftMarks(
        row.getTemplate(),
        Purpose.read(row.getPurpose()).orElse(null),
        Approach.read(row.getApproach()).orElse(null),
        row.getPersonalised());
  }

  /** As addresses, one a line: a path may have any letter in it. */
  private static String files(List<Path> files) {
    return files.stream().map(file -> file.toUri().toString()).collect(Collectors.joining("\n"));
  }

  private static List<Path> files(String stored) {
    return stored.lines().map(address -> Path.of(URI.create(address))).toList();
  }

  /** Forgets every draft of these leads, as an erasure does. */
  public void delete(Tx tx, Collection<LeadId> leads) {
    tx.dsl()
        .deleteFrom(DRAFT)
        .where(DRAFT.LEAD_ID.in(leads.stream().map(LeadId::value).toList()))
        .execute();
  }
}
