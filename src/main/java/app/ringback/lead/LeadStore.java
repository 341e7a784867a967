package app.ringback.lead;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.LEAD_EMAIL;
import static app.ringback.store.schema.Tables.LEAD_PHONE;
import static app.ringback.store.schema.Tables.LEAD_VENDOR_ID;

import app.ringback.core.Change;
import app.ringback.core.ImportId;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import app.ringback.store.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Leads in the book, with their numbers, addresses and vendor ids. */
public final class LeadStore {

  private final String device;

  /**
   * @param device the id of this device, written on every row for a later hub
   */
  public LeadStore(String device) {
    this.device = device;
  }

  /** The id of this device. */
  public String device() {
    return device;
  }

  /** Stores new leads; {@code importId} is what brought them, so that it can be taken back. */
  public void insertAll(Tx tx, Collection<Lead> leads, @Nullable ImportId importId, Instant now) {
    if (leads.isEmpty()) {
      return;
    }
    LeadRows rows = new LeadRows(tx.dsl(), device);
    for (Lead lead : leads) {
      rows.add(lead, importId, now);
    }
    rows.insert();
    tx.afterCommit(new Change.LeadsChanged(idsOf(leads)));
  }

  public void insert(Tx tx, Lead lead, Instant now) {
    insertAll(tx, List.of(lead), null, now);
  }

  /** Overwrites a lead with everything it has. What is derived from the timeline stays. */
  public void update(Tx tx, Lead lead, Instant now) {
    updateAll(tx, List.of(lead), now);
  }

  /** {@link #update} for many leads, in a few statements. */
  public void updateAll(Tx tx, Collection<Lead> leads, Instant now) {
    if (leads.isEmpty()) {
      return;
    }
    LeadRows rows = new LeadRows(tx.dsl(), device);
    List<Query> updates = new ArrayList<>();
    for (Lead lead : leads) {
      updates.add(
          tx.dsl()
              .update(LEAD)
              .set(LeadMapping.columns(lead, now, device))
              .where(LEAD.ID.eq(lead.id().value())));
      rows.addParts(lead);
    }
    tx.dsl().batch(updates).execute();
    deleteParts(tx, leads.stream().map(lead -> lead.id().value()).toList());
    rows.insert();
    tx.afterCommit(new Change.LeadsChanged(idsOf(leads)));
  }

  /** Removes leads and their addresses; timelines and the rest are their own stores'. */
  public void delete(Tx tx, Collection<LeadId> leads) {
    List<UUID> ids = leads.stream().map(LeadId::value).toList();
    deleteParts(tx, ids);
    tx.dsl().deleteFrom(LEAD).where(oneOf(LEAD.ID, ids)).execute();
    tx.afterCommit(new Change.LeadsChanged(Set.copyOf(leads)));
  }

  /** The lead, merged away or not. */
  public Optional<Lead> find(Tx tx, LeadId id) {
    return findAll(tx, List.of(id)).stream().findFirst();
  }

  /** The leads that exist, in the order asked for. */
  public List<Lead> findAll(Tx tx, Collection<LeadId> ids) {
    List<UUID> keys = ids.stream().map(LeadId::value).toList();
    Wanted wanted = Wanted.in(LEAD.ID, keys);
    Map<UUID, Record> leads =
        tx.dsl()
            .select(LEAD.fields())
            .from(wanted.table())
            .join(LEAD)
            .on(wanted.matches())
            .fetchMap(LEAD.ID);
    wanted = Wanted.in(LEAD_PHONE.LEAD_ID, keys);
    var phones =
        tx.dsl()
            .select(LEAD_PHONE.fields())
            .from(wanted.table())
            .join(LEAD_PHONE)
            .on(wanted.matches())
            .orderBy(LEAD_PHONE.LEAD_ID, LEAD_PHONE.PLACE)
            .fetchGroups(LEAD_PHONE.LEAD_ID, row -> LeadMapping.phone(row.into(LEAD_PHONE)));
    wanted = Wanted.in(LEAD_EMAIL.LEAD_ID, keys);
    var emails =
        tx.dsl()
            .select(LEAD_EMAIL.fields())
            .from(wanted.table())
            .join(LEAD_EMAIL)
            .on(wanted.matches())
            .orderBy(LEAD_EMAIL.LEAD_ID, LEAD_EMAIL.PLACE)
            .fetchGroups(LEAD_EMAIL.LEAD_ID, row -> LeadMapping.email(row.into(LEAD_EMAIL)));
    wanted = Wanted.in(LEAD_VENDOR_ID.LEAD_ID, keys);
    var vendorIds =
        tx.dsl()
            .select(LEAD_VENDOR_ID.fields())
            .from(wanted.table())
            .join(LEAD_VENDOR_ID)
            .on(wanted.matches())
            .orderBy(LEAD_VENDOR_ID.LEAD_ID, LEAD_VENDOR_ID.SOURCE, LEAD_VENDOR_ID.VENDOR_ID)
            .fetchGroups(
                LEAD_VENDOR_ID.LEAD_ID, row -> LeadMapping.vendorId(row.into(LEAD_VENDOR_ID)));
    List<Lead> found = new ArrayList<>();
    for (UUID key : keys) {
      Record row = leads.get(key);
      if (row != null) {
        found.add(
            LeadMapping.lead(
                row,
                phones.getOrDefault(key, List.of()),
                emails.getOrDefault(key, List.of()),
                vendorIds.getOrDefault(key, List.of())));
      }
    }
    return found;
  }

  /** The lead this one was merged into, following chains; itself when it was not. */
  public LeadId survivor(Tx tx, LeadId id) {
    Set<UUID> seen = new HashSet<>();
    UUID current = id.value();
    while (seen.add(current)) {
      UUID next =
          tx.dsl()
              .select(LEAD.MERGED_INTO)
              .from(LEAD)
              .where(LEAD.ID.eq(current))
              .fetchOne(LEAD.MERGED_INTO);
      if (next == null) {
        break;
      }
      current = next;
    }
    return new LeadId(current);
  }

  /** Leads with this valid number, oldest first; merged ones are answered by their survivor. */
  public List<LeadId> withPhone(Tx tx, String e164) {
    return survivors(
        tx, LEAD_PHONE, LEAD_PHONE.LEAD_ID, LEAD_PHONE.NUMBER.eq(e164).and(LEAD_PHONE.VALID));
  }

  /** Leads with this lower-cased e-mail address as a key, oldest first. */
  public List<LeadId> withEmail(Tx tx, String matchKey) {
    return survivors(tx, LEAD_EMAIL, LEAD_EMAIL.LEAD_ID, LEAD_EMAIL.MATCH_KEY.eq(matchKey));
  }

  /** Leads the source gave this id, oldest first. */
  public List<LeadId> withVendorId(Tx tx, VendorId id) {
    return survivors(
        tx,
        LEAD_VENDOR_ID,
        LEAD_VENDOR_ID.LEAD_ID,
        LEAD_VENDOR_ID.SOURCE.eq(id.source()).and(LEAD_VENDOR_ID.VENDOR_ID.eq(id.id())));
  }

  /** Remembers that a carrier cannot deliver texts to this number. */
  public void takesNoTexts(Tx tx, String e164, Instant now) {
    List<UUID> having =
        tx.dsl()
            .selectDistinct(LEAD_PHONE.LEAD_ID)
            .from(LEAD_PHONE)
            .where(LEAD_PHONE.NUMBER.eq(e164))
            .fetch(LEAD_PHONE.LEAD_ID);
    tx.dsl()
        .update(LEAD_PHONE)
        .set(LEAD_PHONE.CAN_TEXT, false)
        .where(LEAD_PHONE.NUMBER.eq(e164))
        .execute();
    tx.dsl()
        .update(LEAD)
        .set(LEAD.UPDATED_AT, now)
        .set(LEAD.DEVICE, device)
        .where(LEAD.ID.in(having))
        .execute();
    tx.afterCommit(
        new Change.LeadsChanged(
            having.stream().map(LeadId::new).collect(Collectors.toUnmodifiableSet())));
  }

  /** How many leads the book holds, merged ones counted once. */
  public long count(Tx tx) {
    return tx.dsl().fetchCount(LEAD, LEAD.MERGED_INTO.isNull());
  }

  /** Whether the book holds no lead at all. */
  public boolean isEmpty(Tx tx) {
    return !tx.dsl().fetchExists(LEAD);
  }

  private List<LeadId> survivors(
      Tx tx, Table<?> table, TableField<?, UUID> lead, org.jooq.Condition condition) {
    return tx.dsl().selectDistinct(lead).from(table).where(condition).fetch(lead).stream()
        .map(id -> survivor(tx, new LeadId(id)))
        .distinct()
        .sorted()
        .toList();
  }

  private static void deleteParts(Tx tx, List<UUID> ids) {
    tx.dsl().deleteFrom(LEAD_PHONE).where(oneOf(LEAD_PHONE.LEAD_ID, ids)).execute();
    tx.dsl().deleteFrom(LEAD_EMAIL).where(oneOf(LEAD_EMAIL.LEAD_ID, ids)).execute();
    tx.dsl().deleteFrom(LEAD_VENDOR_ID).where(oneOf(LEAD_VENDOR_ID.LEAD_ID, ids)).execute();
  }

  private static Set<LeadId> idsOf(Collection<Lead> leads) {
    return leads.stream().map(Lead::id).collect(Collectors.toUnmodifiableSet());
  }
}
