package app.ringback.intake;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.RAW;

import app.ringback.core.ImportId;
import app.ringback.core.Json;
import app.ringback.core.LeadId;
import app.ringback.core.RawId;
import app.ringback.store.BatchInsert;
import app.ringback.store.Tx;
import app.ringback.store.Wanted;
import app.ringback.store.schema.tables.records.RawRecord;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Raw originals in the book. */
public final class RawStore {

  private static final TypeReference<Map<String, JsonNode>> EXTRA = new TypeReference<>() {};

  private final String device;

  public RawStore(String device) {
    this.device = device;
  }

  /** Keeps originals; {@code importId} is what brought them, so that it can be taken back. */
  public void addAll(
      Tx tx, Collection<RawOriginal> originals, @Nullable ImportId importId, Instant now) {
    BatchInsert.insert(
        tx.dsl(),
        RAW,
        List.of(RAW.fields()),
        originals.stream().map(original -> row(original, importId, now)).toList());
  }

  private Object[] row(RawOriginal original, @Nullable ImportId importId, Instant now) {
    LeadId lead = original.leadId();
    RawRecord row = new RawRecord();
    row.setId(original.id().value());
    row.setLeadId(lead == null ? null : lead.value());
    row.setAt(original.at());
    row.setSource(original.source());
    row.setContentType(original.contentType());
    row.setBody(original.body());
    row.setDigest(RawOriginal.digest(original.contentType(), original.body()));
    row.setImportId(importId == null ? null : importId.value());
    row.setExtraJson(Json.write(original.extra()));
    row.setUpdatedAt(now);
    row.setDevice(device);
    return row.intoArray();
  }

  /** The sources from which originals with these digests came, by digest. */
  public Map<String, Set<String>> sourcesOf(Tx tx, Collection<String> digests) {
    Map<String, Set<String>> sources = new HashMap<>();
    Wanted wanted = Wanted.in(RAW.DIGEST, digests);
    tx.dsl()
        .select(RAW.DIGEST, RAW.SOURCE)
        .from(wanted.table())
        .join(RAW)
        .on(wanted.matches())
        .forEach(row ->
            sources.computeIfAbsent(row.value1(), digest -> new HashSet<>()).add(row.value2()));
    return sources;
  }

  /** The originals of a lead, oldest first. */
  public List<RawOriginal> of(Tx tx, LeadId lead) {
    return tx.dsl()
        .selectFrom(RAW)
        .where(RAW.LEAD_ID.eq(lead.value()))
        .orderBy(RAW.AT, RAW.ID)
        .fetch(RawStore::original);
  }

  /** Whose the original with this digest is. */
  public Optional<LeadId> leadOf(Tx tx, String digest) {
    return tx.dsl()
        .select(RAW.LEAD_ID)
        .from(RAW)
        .where(RAW.DIGEST.eq(digest))
        .and(RAW.LEAD_ID.isNotNull())
        .orderBy(RAW.ID)
        .limit(1)
        .fetchOptional(row -> new LeadId(row.value1()));
  }

  /**
   * Whose original came last from this source by anything but this import, and when. It reads all
   * originals.
   */
  Optional<Map.Entry<LeadId, Instant>> newestOf(Tx tx, String source, ImportId without) {
    return tx.dsl()
        .select(RAW.LEAD_ID, RAW.AT)
        .from(RAW)
        .where(RAW.SOURCE.eq(source))
        .and(RAW.LEAD_ID.isNotNull())
        .and(RAW.IMPORT_ID.isNull().or(RAW.IMPORT_ID.ne(without.value())))
        .orderBy(RAW.AT.desc(), RAW.ID.desc())
        .limit(1)
        .fetchOptional(row -> Map.entry(new LeadId(row.value1()), row.value2()));
  }

  public Optional<RawOriginal> find(Tx tx, RawId id) {
    return tx.dsl().selectFrom(RAW).where(RAW.ID.eq(id.value())).fetchOptional(RawStore::original);
  }

  /** The newest mails among the originals that belong to somebody. */
  public List<RawId> mails(Tx tx, int most) {
    return tx.dsl()
        .select(RAW.ID)
        .from(RAW)
        .where(RAW.CONTENT_TYPE.eq(RawOriginal.MAIL))
        .and(RAW.LEAD_ID.isNotNull())
        .orderBy(RAW.AT.desc(), RAW.ID.desc())
        .limit(most)
        .fetch(row -> new RawId(row.value1()));
  }

  /** Removes the originals of these leads, as an undone import or an erasure does. */
  public void delete(Tx tx, Collection<LeadId> leads) {
    UUID[] ids = leads.stream().map(LeadId::value).toArray(UUID[]::new);
    tx.dsl().deleteFrom(RAW).where(oneOf(RAW.LEAD_ID, ids)).execute();
  }

  /** Removes what this import brought to these leads. */
  public void delete(Tx tx, Collection<LeadId> leads, ImportId importId) {
    UUID[] ids = leads.stream().map(LeadId::value).toArray(UUID[]::new);
    tx.dsl()
        .deleteFrom(RAW)
        .where(oneOf(RAW.LEAD_ID, ids))
        .and(RAW.IMPORT_ID.eq(importId.value()))
        .execute();
  }

  private static RawOriginal original(RawRecord row) {
    UUID lead = row.getLeadId();
    return new RawOriginal(
        new RawId(row.getId()),
        lead == null ? null : new LeadId(lead),
        row.getAt(),
        row.getSource(),
        row.getContentType(),
        row.getBody(),
        Json.read(row.getExtraJson(), EXTRA));
  }
}
