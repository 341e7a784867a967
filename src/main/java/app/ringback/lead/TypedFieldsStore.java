package app.ringback.lead;

import static app.ringback.store.schema.Tables.LEAD;

import app.ringback.core.Json;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import app.ringback.store.Wanted;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which fields of a lead the user typed or cleared by hand. What a person typed no import ever
 * overwrites or refills. Fields are named as in {@link EditField}, custom ones {@code custom.NAME}.
 */
public final class TypedFieldsStore {

  private static final TypeReference<Set<String>> NAMES = new TypeReference<>() {};

  /** The typed fields of those of the leads that have any. */
  public Map<LeadId, Set<String>> of(Tx tx, Collection<LeadId> leads) {
    Map<LeadId, Set<String>> typed = new HashMap<>();
    Wanted wanted = Wanted.in(LEAD.ID, leads.stream().map(LeadId::value).toList());
    tx.dsl()
        .select(LEAD.ID, LEAD.TYPED_JSON)
        .from(wanted.table())
        .join(LEAD)
        .on(wanted.matches())
        .and(LEAD.TYPED_JSON.ne("[]"))
        .forEach(row -> typed.put(new LeadId(row.value1()), Json.read(row.value2(), NAMES)));
    return typed;
  }

  /** Notes that the user typed this field. */
  public void add(Tx tx, LeadId lead, String field) {
    Set<String> names = new LinkedHashSet<>(of(tx, Set.of(lead)).getOrDefault(lead, Set.of()));
    if (names.add(field)) {
      tx.dsl()
          .update(LEAD)
          .set(LEAD.TYPED_JSON, Json.write(names))
          .where(LEAD.ID.eq(lead.value()))
          .execute();
    }
  }
}
