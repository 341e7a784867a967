package app.ringback.compliance.evidence;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.BOOK;
import static app.ringback.store.schema.Tables.EVIDENCE;

import app.ringback.core.IdSource;
import app.ringback.core.Json;
import app.ringback.core.LeadId;
import app.ringback.store.BatchInsert;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.EvidenceRecord;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Record2;

/** The evidence in the book. Rows are only added; an erasure empties what they say. */
public final class EvidenceStore {

  /** Of the book: place and hash of this device's last link, so that a cut-off end is noticed. */
  private static final String HEAD = "evidence-head-";

  private final IdSource ids;
  private final SecureRandom random;
  private final String device;

  public EvidenceStore(IdSource ids, SecureRandom random, String device) {
    this.ids = ids;
    this.random = random;
    this.device = device;
  }

  /** Adds one piece to this device's chain. */
  public void add(Tx tx, Evidence evidence, Instant now) {
    addAll(tx, List.of(evidence), now);
  }

  /** Adds many in one batch, in their order. */
  public void addAll(Tx tx, List<Evidence> pieces, Instant now) {
    if (pieces.isEmpty()) {
      return;
    }
    Record2<Long, String> last =
        tx.dsl()
            .select(EVIDENCE.PLACE, EVIDENCE.HASH)
            .from(EVIDENCE)
            .where(EVIDENCE.CHAIN.eq(device))
            .orderBy(EVIDENCE.PLACE.desc())
            .limit(1)
            .fetchOne();
    long place = last == null ? 0 : last.value1();
    String hash = last == null ? EvidenceRow.NONE : last.value2();
    List<EvidenceRow> rows = new ArrayList<>();
    for (Evidence piece : pieces) {
      place++;
      EvidenceRow row = link(piece, place, hash);
      rows.add(row);
      hash = row.hash();
    }
    insert(tx, rows, now);
    rememberHead(tx, place + " " + hash);
  }

  private void rememberHead(Tx tx, String head) {
    int updated =
        tx.dsl().update(BOOK).set(BOOK.CONTENT, head).where(BOOK.NAME.eq(HEAD + device)).execute();
    if (updated == 0) {
      tx.dsl().insertInto(BOOK).set(BOOK.NAME, HEAD + device).set(BOOK.CONTENT, head).execute();
    }
  }

  private EvidenceRow link(Evidence piece, long place, String previous) {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    String salted = HexFormat.of().formatHex(salt);
    String content = Json.write(piece.content());
    LeadId lead = piece.lead();
    EvidenceRow open =
        new EvidenceRow(
            ids.next(),
            device,
            place,
            piece.at(),
            piece.kind().code(),
            lead == null ? null : lead.value(),
            content,
            salted,
            ChainHash.of(salted, content),
            previous,
            "");
    return new EvidenceRow(
        open.id(),
        open.chain(),
        open.place(),
        open.at(),
        open.kind(),
        open.lead(),
        open.content(),
        open.salt(),
        open.contentHash(),
        open.previousHash(),
        open.expectedHash());
  }

  /** Adds links of other chains as they are, such as an archive brings. */
  public void insert(Tx tx, Collection<EvidenceRow> rows, Instant now) {
    List<Object[]> values = new ArrayList<>();
    for (EvidenceRow row : rows) {
      values.add(
          new Object[] {
            row.id(),
            row.chain(),
            row.place(),
            row.at(),
            row.kind(),
            row.lead(),
            row.content(),
            row.salt(),
            row.contentHash(),
            row.previousHash(),
            row.hash(),
            now,
            device
          });
    }
    BatchInsert.insert(
        tx.dsl(),
        EVIDENCE,
        List.of(
            EVIDENCE.ID,
            EVIDENCE.CHAIN,
            EVIDENCE.PLACE,
            EVIDENCE.AT,
            EVIDENCE.KIND,
            EVIDENCE.LEAD_ID,
            EVIDENCE.CONTENT_JSON,
            EVIDENCE.SALT,
            EVIDENCE.CONTENT_HASH,
            EVIDENCE.PREVIOUS_HASH,
            EVIDENCE.HASH,
            EVIDENCE.UPDATED_AT,
            EVIDENCE.DEVICE),
        values);
  }

  /** Whether this link is here: by its id, or by its place in its chain. */
  public boolean exists(Tx tx, EvidenceRow row) {
    return tx.dsl()
        .fetchExists(
            EVIDENCE,
            EVIDENCE
                .ID
                .eq(row.id())
                .or(EVIDENCE.CHAIN.eq(row.chain()).and(EVIDENCE.PLACE.eq(row.place()))));
  }

  /** What there is about these leads, in the order of the chains. */
  public List<EvidenceRow> about(Tx tx, Collection<UUID> leads) {
    return tx.dsl()
        .selectFrom(EVIDENCE)
        .where(oneOf(EVIDENCE.LEAD_ID, List.copyOf(leads)))
        .orderBy(EVIDENCE.CHAIN, EVIDENCE.PLACE)
        .fetch(EvidenceStore::row);
  }

  /** This device's newest piece of a kind. */
  public Optional<EvidenceRow> latest(Tx tx, EvidenceKind kind) {
    return tx.dsl()
        .selectFrom(EVIDENCE)
        .where(EVIDENCE.KIND.eq(kind.code()).and(EVIDENCE.CHAIN.eq(device)))
        .orderBy(EVIDENCE.PLACE.desc())
        .limit(1)
        .fetchOptional(EvidenceStore::row);
  }

  /** Every link, in the order of the chains, in constant memory. */
  public void forEach(Tx tx, Consumer<EvidenceRow> links) {
    try (var rows =
        tx.dsl()
            .selectFrom(EVIDENCE)
            .orderBy(EVIDENCE.CHAIN, EVIDENCE.PLACE)
            .fetchSize(1000)
            .fetchLazy()) {
      rows.forEach(record -> links.accept(row(record)));
    }
  }

  /** Reads every chain from its first link and says whether anything was changed or removed. */
  public ChainState verify(Tx tx) {
    ChainCheck check = new ChainCheck();
    forEach(tx, check::link);
    String head =
        tx.dsl()
            .select(BOOK.CONTENT)
            .from(BOOK)
            .where(BOOK.NAME.eq(HEAD + device))
            .fetchOne(BOOK.CONTENT);
    check.end(device, head == null ? "" : head);
    return check.state();
  }

  /** Empties what is said about these leads; the chain stays whole. */
  public void forget(Tx tx, Collection<UUID> leads, Instant now) {
    tx.dsl()
        .update(EVIDENCE)
        .set(EVIDENCE.CONTENT_JSON, "")
        .set(EVIDENCE.SALT, "")
        .setNull(EVIDENCE.LEAD_ID)
        .set(EVIDENCE.UPDATED_AT, now)
        .where(oneOf(EVIDENCE.LEAD_ID, List.copyOf(leads)))
        .execute();
  }

  private static EvidenceRow row(EvidenceRecord record) {
    return new EvidenceRow(
        record.getId(),
        record.getChain(),
        record.getPlace(),
        record.getAt(),
        record.getKind(),
        record.getLeadId(),
        record.getContentJson(),
        record.getSalt(),
        record.getContentHash(),
        record.getPreviousHash(),
        record.getHash());
  }
}
