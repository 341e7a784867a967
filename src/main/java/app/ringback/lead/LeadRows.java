package app.ringback.lead;

import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.LEAD_EMAIL;
import static app.ringback.store.schema.Tables.LEAD_PHONE;
import static app.ringback.store.schema.Tables.LEAD_VENDOR_ID;

import app.ringback.core.ImportId;
import app.ringback.core.Texts;
import app.ringback.store.BatchInsert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Collects the rows of many leads and inserts them in one JDBC batch a table. */
final class LeadRows {

  private static final int NUMBER = 1000;

  private final DSLContext dsl;
  private final String device;
  private List<Field<?>> leadFields = List.of();
  private final List<Object[]> leads = new ArrayList<>();
  private final List<Object[]> phones = new ArrayList<>();
  private final List<Object[]> emails = new ArrayList<>();
  private final List<Object[]> vendorIds = new ArrayList<>();

  LeadRows(DSLContext dsl, String device) {
    this.dsl = dsl;
    this.device = device;
  }

  void add(Lead lead, @Nullable ImportId importId, Instant now) {
    Map<Field<?>, Object> row = LeadMapping.columns(lead, now, device);
    row.put(LEAD.ID, lead.id().value());
    row.put(LEAD.LAST_ACTIVITY_AT, lead.arrivedAt());
    row.put(LEAD.IMPORT_ID, importId == null ? null : importId.value());
    if (leadFields.isEmpty()) {
      leadFields = List.copyOf(row.keySet());
    }
    leads.add(row.values().toArray());
    addParts(lead);
  }

  void addParts(Lead lead) {
    int place = 0;
    for (LeadPhone phone : lead.phones()) {
      phones.add(
          new Object[] {
            lead.id().value(),
            place++,
            Texts.cut(phone.number(), NUMBER),
            Texts.cut(phone.label(), 64),
            phone.valid(),
            phone.canText(),
            phone.key()
          });
    }
    place = 0;
    for (LeadEmail email : lead.emails()) {
      emails.add(
          new Object[] {
            lead.id().value(),
            place++,
            Texts.cut(email.address(), NUMBER),
            Texts.cut(email.label(), 64),
            email.valid(),
            Texts.cut(email.matchKey(), NUMBER)
          });
    }
    for (VendorId id : new LinkedHashSet<>(lead.vendorIds())) {
      vendorIds.add(new Object[] {lead.id().value(), id.source(), id.id()});
    }
  }

  void insert() {
    BatchInsert.insert(dsl, LEAD, leadFields, leads);
    BatchInsert.insert(dsl, LEAD_PHONE, List.of(LEAD_PHONE.fields()), phones);
    BatchInsert.insert(dsl, LEAD_EMAIL, List.of(LEAD_EMAIL.fields()), emails);
    BatchInsert.insert(dsl, LEAD_VENDOR_ID, List.of(LEAD_VENDOR_ID.fields()), vendorIds);
  }
}
