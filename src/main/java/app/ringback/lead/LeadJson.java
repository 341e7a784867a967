package app.ringback.lead;

import app.ringback.core.Json;
import app.ringback.core.JsonLine;
import app.ringback.core.JsonRow;
import app.ringback.core.LeadId;
import app.ringback.core.PhoneReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A lead as one line of {@code leads.jsonl}, both ways. Absent text and instants are left out;
 * lists, custom fields and yes/no always stand. Fields this version does not know are kept, those
 * inside the lead's parts included.
 */
public final class LeadJson {

  static final int LONG_TEXT = 1_048_576;
  static final int NAME = 1000;
  private static final List<String> STAGES =
      Arrays.stream(Stage.values()).map(Stage::code).toList();

  private final LeadPartsJson parts;

  /**
   * @param homeCountry ISO 3166 code of the numbers written without a country code
   */
  public LeadJson(PhoneReader phones, String homeCountry) {
    parts = new LeadPartsJson(phones, homeCountry);
  }

  /**
   * Reads a line; throws {@link app.ringback.core.BadRowException} when it cannot be taken. Numbers
   * are judged by libphonenumber, unless the line says that one is none.
   */
  public Lead read(JsonRow row) {
    Map<String, JsonNode> kept = new TreeMap<>();
    LeadBuilder lead =
        LeadBuilder.builder(
            Lead.blank(new LeadId(row.requiredId("id")), row.requiredInstant("arrived_at")));
    Address address = parts.address(row.row("address"), kept);
    lead.source(row.text("source", 256))
        .vendorIds(parts.vendorIds(row.rows("vendor_ids"), kept))
        .firstName(row.text("first_name", NAME))
        .lastName(row.text("last_name", NAME))
        .company(row.text("company", NAME))
        .phones(parts.phones(row.items("phones"), address.country(), kept))
        .emails(parts.emails(row.items("emails"), row.row("email_details")))
        .address(address)
        .interest(row.text("interest", LONG_TEXT))
        .reason(row.text("reason", LONG_TEXT))
        .industry(row.text("industry", LONG_TEXT))
        .notes(row.text("notes", LONG_TEXT))
        .custom(row.textMap("custom", LONG_TEXT))
        .owner(row.text("owner", 256))
        .stage(Stage.read(row.oneOf("stage", STAGES)).orElse(Stage.NEW))
        .region(row.text("region", 64))
        .timeZone(row.text("time_zone", 64))
        .receivedAt(row.instant("received_at"))
        .slaDueAt(row.instant("sla_due_at"))
        .cost(row.decimal("cost"))
        .consent(parts.consent(row.rows("consent"), kept))
        .flags(row.texts("flags", 256))
        .needsLook(row.flag("needs_look"))
        .test(row.flag("test"));
    kept.putAll(row.rest());
    return lead.extra(kept).build();
  }

  /** The line as an object whose fields always stand in the same order. */
  public ObjectNode write(Lead lead) {
    return new JsonLine()
        .id("id", lead.id().value())
        .text("source", lead.source())
        .node("vendor_ids", parts.vendorIds(lead))
        .text("first_name", lead.firstName())
        .text("last_name", lead.lastName())
        .text("company", lead.company())
        .node("phones", parts.phones(lead))
        .texts("emails", lead.emails().stream().map(LeadEmail::address).toList())
        .rest(parts.emailDetails(lead))
        .node("address", parts.address(lead))
        .text("interest", lead.interest())
        .text("reason", lead.reason())
        .text("industry", lead.industry())
        .text("notes", lead.notes())
        .node("custom", Json.mapper().valueToTree(lead.custom()))
        .text("owner", lead.owner())
        .text("stage", lead.stage().code())
        .text("region", lead.region())
        .text("time_zone", lead.timeZone())
        .instant("arrived_at", lead.arrivedAt())
        .instant("received_at", lead.receivedAt())
        .instant("sla_due_at", lead.slaDueAt())
        .text("cost", lead.cost())
        .node("consent", parts.consent(lead))
        .texts("flags", lead.flags())
        .flag("needs_look", lead.needsLook())
        .flag("test", lead.test())
        .rest(lead.extra())
        .build();
  }

  static ArrayNode array(List<ObjectNode> nodes) {
    return Json.mapper().createArrayNode().addAll(new ArrayList<JsonNode>(nodes));
  }
}
