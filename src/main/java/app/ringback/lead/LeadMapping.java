package app.ringback.lead;

import static app.ringback.store.schema.Tables.LEAD;

import app.ringback.core.Json;
import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.store.schema.tables.records.LeadEmailRecord;
import app.ringback.store.schema.tables.records.LeadPhoneRecord;
import app.ringback.store.schema.tables.records.LeadVendorIdRecord;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;

/** Between a {@link Lead} and its rows. */
final class LeadMapping {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<Map<String, JsonNode>> EXTRA = new TypeReference<>() {};
  private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
  private static final TypeReference<List<Consent>> CONSENT = new TypeReference<>() {};

  private LeadMapping() {}

  /** Everything of the lead's own row that an edit may change, by column. */
  static Map<Field<?>, Object> columns(Lead lead, Instant now, String device) {
    Map<Field<?>, Object> row = new LinkedHashMap<>();
    row.put(LEAD.SOURCE, lead.source());
    row.put(LEAD.FIRST_NAME, lead.firstName());
    row.put(LEAD.LAST_NAME, lead.lastName());
    row.put(LEAD.COMPANY, lead.company());
    row.put(LEAD.STREET, lead.address().street());
    row.put(LEAD.CITY, lead.address().city());
    row.put(LEAD.ADDRESS_REGION, lead.address().region());
    row.put(LEAD.POSTAL_CODE, lead.address().postalCode());
    row.put(LEAD.COUNTRY, lead.address().country());
    row.put(LEAD.INTEREST, lead.interest());
    row.put(LEAD.REASON, lead.reason());
    row.put(LEAD.INDUSTRY, lead.industry());
    row.put(LEAD.NOTES, lead.notes());
    row.put(LEAD.CUSTOM_JSON, Json.write(lead.custom()));
    row.put(LEAD.OWNER, lead.owner());
    row.put(LEAD.STAGE, lead.stage().code());
    row.put(LEAD.REGION, lead.region());
    row.put(LEAD.TIME_ZONE, lead.timeZone());
    row.put(LEAD.ARRIVED_AT, lead.arrivedAt());
    row.put(LEAD.RECEIVED_AT, lead.receivedAt());
    row.put(LEAD.SLA_DUE_AT, lead.slaDueAt());
    row.put(LEAD.COST, lead.cost());
    row.put(LEAD.CONSENT_JSON, Json.write(lead.consent()));
    row.put(LEAD.FLAGS_JSON, Json.write(lead.flags()));
    row.put(LEAD.NEEDS_LOOK, lead.needsLook());
    row.put(LEAD.TEST, lead.test());
    row.put(LEAD.EXTRA_JSON, Json.write(lead.extra()));
    row.put(LEAD.DISPLAY_NAME, Texts.cut(lead.displayName(), 2100));
    row.put(LEAD.COMPLETENESS, Completeness.score(lead));
    row.put(LEAD.UPDATED_AT, now);
    row.put(LEAD.DEVICE, device);
    return row;
  }

  static Lead lead(
      Record row, List<LeadPhone> phones, List<LeadEmail> emails, List<VendorId> vendorIds) {
    return new Lead(
        new LeadId(row.get(LEAD.ID)),
        row.get(LEAD.SOURCE),
        vendorIds,
        row.get(LEAD.FIRST_NAME),
        row.get(LEAD.LAST_NAME),
        row.get(LEAD.COMPANY),
        phones,
        emails,
        new Address(
            row.get(LEAD.STREET),
            row.get(LEAD.CITY),
            row.get(LEAD.ADDRESS_REGION),
            row.get(LEAD.POSTAL_CODE),
            row.get(LEAD.COUNTRY)),
        row.get(LEAD.INTEREST),
        row.get(LEAD.REASON),
        row.get(LEAD.INDUSTRY),
        row.get(LEAD.NOTES),
        Json.read(row.get(LEAD.CUSTOM_JSON), TEXTS),
        row.get(LEAD.OWNER),
        Stage.read(row.get(LEAD.STAGE)).orElse(Stage.NEW),
        row.get(LEAD.REGION),
        row.get(LEAD.TIME_ZONE),
        row.get(LEAD.ARRIVED_AT),
        row.get(LEAD.RECEIVED_AT),
        row.get(LEAD.SLA_DUE_AT),
        row.get(LEAD.COST),
        Json.read(row.get(LEAD.CONSENT_JSON), CONSENT),
        Json.read(row.get(LEAD.FLAGS_JSON), LIST),
        row.get(LEAD.NEEDS_LOOK),
        row.get(LEAD.TEST),
        Json.read(row.get(LEAD.EXTRA_JSON), EXTRA));
  }

  static LeadPhone phone(LeadPhoneRecord row) {
    return new LeadPhone(
        row.getNumber(), row.getLabel(), row.getValid(), row.getCanText(), row.getIsKey());
  }

  static LeadEmail email(LeadEmailRecord row) {
    return new LeadEmail(row.getAddress(), row.getLabel(), row.getValid(), row.getMatchKey());
  }

  static VendorId vendorId(LeadVendorIdRecord row) {
    return new VendorId(row.getSource(), row.getVendorId());
  }
}
