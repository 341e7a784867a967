package app.ringback.lead;

import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.LEAD_EMAIL;
import static app.ringback.store.schema.Tables.LEAD_PHONE;
import static app.ringback.store.schema.Tables.LEAD_VENDOR_ID;

import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import app.ringback.store.Wanted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.TableField;

/**
 * Finds whom many keys belong to at once: one query a kind of key, however many there are. Leads
 * that were merged are answered by their survivor.
 */
public final class LeadKeyQueries {

  /** The leads by each key that has any; every list is ordered, oldest lead first. */
  public record Found(
      Map<VendorId, List<LeadId>> byVendorId,
      Map<String, List<LeadId>> byPhone,
      Map<String, List<LeadId>> byEmail) {

    /** Every lead some key led to. */
    public Set<LeadId> leads() {
      Set<LeadId> all = new HashSet<>();
      byVendorId.values().forEach(all::addAll);
      byPhone.values().forEach(all::addAll);
      byEmail.values().forEach(all::addAll);
      return all;
    }
  }

  /**
   * Everybody these keys belong to.
   *
   * @param phones numbers in E.164; only leads where the number is a key are found
   * @param emails lower-cased addresses
   */
  public Found find(
      Tx tx, Collection<VendorId> vendorIds, Collection<String> phones, Collection<String> emails) {
    Map<VendorId, List<UUID>> byVendorId = vendorIds(tx, vendorIds);
    Map<String, List<UUID>> byPhone =
        leads(
            tx,
            LEAD_PHONE.LEAD_ID,
            LEAD_PHONE.NUMBER,
            phones,
            LEAD_PHONE.VALID.isTrue().and(LEAD_PHONE.IS_KEY.isTrue()));
    Map<String, List<UUID>> byEmail =
        leads(tx, LEAD_EMAIL.LEAD_ID, LEAD_EMAIL.MATCH_KEY, emails, LEAD_EMAIL.MATCH_KEY.ne(""));
    Set<UUID> all = new HashSet<>();
    byVendorId.values().forEach(all::addAll);
    byPhone.values().forEach(all::addAll);
    byEmail.values().forEach(all::addAll);
    Map<UUID, UUID> survivors = survivors(tx, all);
    return new Found(
        survivors(byVendorId, survivors),
        survivors(byPhone, survivors),
        survivors(byEmail, survivors));
  }

  private static Map<VendorId, List<UUID>> vendorIds(Tx tx, Collection<VendorId> wanted) {
    Map<VendorId, List<UUID>> found = new HashMap<>();
    Map<String, List<VendorId>> bySource =
        wanted.stream().distinct().collect(Collectors.groupingBy(VendorId::source));
    bySource.forEach((source, ids) -> {
      Wanted keys = Wanted.in(LEAD_VENDOR_ID.VENDOR_ID, ids.stream().map(VendorId::id).toList());
      tx.dsl()
          .select(LEAD_VENDOR_ID.VENDOR_ID, LEAD_VENDOR_ID.LEAD_ID)
          .from(keys.table())
          .join(LEAD_VENDOR_ID)
          .on(keys.matches())
          .and(LEAD_VENDOR_ID.SOURCE.eq(source))
          .forEach(row -> add(found, new VendorId(source, row.value1()), row.value2()));
    });
    return found;
  }

  private static Map<String, List<UUID>> leads(
      Tx tx,
      TableField<?, UUID> lead,
      TableField<?, String> key,
      Collection<String> wanted,
      Condition isKey) {
    Map<String, List<UUID>> found = new HashMap<>();
    if (wanted.isEmpty()) {
      return found;
    }
    Wanted keys = Wanted.in(key, wanted);
    for (Record2<String, UUID> row :
        tx.dsl()
            .select(key, lead)
            .from(keys.table())
            .join(lead.getTable())
            .on(keys.matches())
            .and(isKey)) {
      add(found, row.value1(), row.value2());
    }
    return found;
  }

  private static <K> void add(Map<K, List<UUID>> found, K key, UUID lead) {
    found.computeIfAbsent(key, any -> new ArrayList<>()).add(lead);
  }

  private static Map<UUID, UUID> survivors(Tx tx, Set<UUID> leads) {
    Map<UUID, UUID> into = new HashMap<>();
    Set<UUID> asked = leads;
    while (!asked.isEmpty()) {
      Set<UUID> next = new HashSet<>();
      Wanted keys = Wanted.in(LEAD.ID, asked);
      tx.dsl()
          .select(LEAD.ID, LEAD.MERGED_INTO)
          .from(keys.table())
          .join(LEAD)
          .on(keys.matches())
          .and(LEAD.MERGED_INTO.isNotNull())
          .forEach(row -> {
            into.put(row.value1(), row.value2());
            next.add(row.value2());
          });
      next.removeAll(into.keySet());
      asked = next;
    }
    return into;
  }

  private static <K> Map<K, List<LeadId>> survivors(
      Map<K, List<UUID>> found, Map<UUID, UUID> into) {
    Map<K, List<LeadId>> answer = new HashMap<>();
    found.forEach((key, leads) ->
        answer.put(
            key,
            leads.stream()
                .map(lead -> new LeadId(survivor(lead, into)))
                .distinct()
                .sorted()
                .toList()));
    return answer;
  }

  private static UUID survivor(UUID lead, Map<UUID, UUID> into) {
    UUID current = lead;
    for (UUID next = into.get(current); next != null; next = into.get(current)) {
      current = next;
    }
    return current;
  }
}
