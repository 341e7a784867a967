package app.ringback.lead;

import app.ringback.core.BadRowException;
import app.ringback.core.EmailAddress;
import app.ringback.core.Json;
import app.ringback.core.JsonLine;
import app.ringback.core.JsonRow;
import app.ringback.core.Phone;
import app.ringback.core.PhoneReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a lead's line. What an object inside holds besides the known fields is kept in the
 * lead's own unknown fields, under the part's name and by what identifies the object.
 */
final class LeadPartsJson {

  private static final ObjectNode NOTHING = Json.mapper().createObjectNode();

  private final PhoneReader reader;
  private final String homeCountry;

  LeadPartsJson(PhoneReader reader, String homeCountry) {
    this.reader = reader;
    this.homeCountry = homeCountry;
  }

  List<LeadPhone> phones(List<JsonNode> items, String country, Map<String, JsonNode> kept) {
    List<LeadPhone> phones = new ArrayList<>();
    for (JsonNode item : items) {
      JsonRow row =
          item instanceof ObjectNode object
              ? new JsonRow(object)
              : new JsonRow(Json.mapper().createObjectNode().set("number", item));
      String text = row.text("number", LeadJson.NAME);
      String label = row.text("label", 64);
      boolean bad = Boolean.FALSE.equals(row.choice("valid"));
      boolean canText = !Boolean.FALSE.equals(row.choice("can_text"));
      boolean key = !Boolean.FALSE.equals(row.choice("key"));
      if (text.isBlank()) {
        continue;
      }
      Optional<Phone> phone =
          bad ? Optional.empty() : reader.read(text, country.length() == 2 ? country : homeCountry);
      String number = phone.map(Phone::e164).orElse(text);
      boolean valid = phone.isPresent();
      phones.add(new LeadPhone(number, label, valid, valid && canText, valid && key));
      keep(kept, "phones", number, row.rest());
    }
    return phones;
  }

  ArrayNode phones(Lead lead) {
    return LeadJson.array(
        lead.phones().stream()
            .map(phone ->
                new JsonLine()
                    .text("number", phone.number())
                    .text("label", phone.label())
                    .flag("valid", phone.valid() ? null : (Boolean) false)
                    .flag("can_text", (phone.canText() || !phone.valid()) ? null : (Boolean) false)
                    .flag("key", (phone.key() || !phone.valid()) ? null : (Boolean) false)
                    .rest(kept(lead, "phones", phone.number()))
                    .build())
            .toList());
  }

  /** Addresses are texts; what else is known of one stands apart, by the address. */
  List<LeadEmail> emails(List<JsonNode> items, JsonRow details) {
    List<LeadEmail> emails = new ArrayList<>();
    for (JsonNode item : items) {
      if (item.isContainerNode()) {
        throw new BadRowException("\"emails\" must be a list of texts.");
      }
      String text = item.isNull() ? "" : item.asText();
      if (text.length() > LeadJson.NAME) {
        throw new BadRowException(
            "\"emails\" holds one longer than " + LeadJson.NAME + " characters.");
      }
      if (text.isBlank()) {
        continue;
      }
      JsonRow more = details.row(text);
      String label = more.text("label", 64);
      boolean key = !Boolean.FALSE.equals(more.choice("key"));
      Optional<EmailAddress> email = EmailAddress.read(text);
      emails.add(
          new LeadEmail(
              text, label, email.isPresent(), key ? email.map(EmailAddress::key).orElse("") : ""));
    }
    return emails;
  }

  /** Only for addresses with a label or that are no key although they look like one. */
  Map<String, JsonNode> emailDetails(Lead lead) {
    ObjectNode details = Json.mapper().createObjectNode();
    for (LeadEmail email : lead.emails()) {
      boolean noKey = email.valid() && email.matchKey().isEmpty();
      ObjectNode one =
          new JsonLine()
              .text("label", email.label())
              .flag("key", noKey ? (Boolean) false : null)
              .build();
      if (!one.isEmpty()) {
        details.set(email.address(), one);
      }
    }
    return details.isEmpty() ? Map.of() : Map.of("email_details", details);
  }

  List<VendorId> vendorIds(List<JsonRow> rows, Map<String, JsonNode> kept) {
    List<VendorId> ids = new ArrayList<>();
    for (JsonRow row : rows) {
      VendorId id = new VendorId(row.text("source", 256), row.text("id", LeadJson.NAME));
      if (!id.id().isEmpty()) {
        ids.add(id);
        keep(kept, "vendor_ids", id.source() + " " + id.id(), row.rest());
      }
    }
    return ids;
  }

  ArrayNode vendorIds(Lead lead) {
    return LeadJson.array(
        lead.vendorIds().stream()
            .map(id ->
                new JsonLine()
                    .text("source", id.source())
                    .text("id", id.id())
                    .rest(kept(lead, "vendor_ids", id.source() + " " + id.id()))
                    .build())
            .toList());
  }

  Address address(JsonRow row, Map<String, JsonNode> kept) {
    Address address =
        new Address(
            row.text("street", LeadJson.NAME),
            row.text("city", LeadJson.NAME),
            row.text("region", LeadJson.NAME),
            row.text("postal_code", LeadJson.NAME),
            row.text("country", LeadJson.NAME));
    keep(kept, "address", "", row.rest());
    return address;
  }

  ObjectNode address(Lead lead) {
    Address address = lead.address();
    return new JsonLine()
        .text("street", address.street())
        .text("city", address.city())
        .text("region", address.region())
        .text("postal_code", address.postalCode())
        .text("country", address.country())
        .rest(kept(lead, "address", ""))
        .build();
  }

  List<Consent> consent(List<JsonRow> rows, Map<String, JsonNode> kept) {
    List<Consent> consent = new ArrayList<>();
    for (JsonRow row : rows) {
      String place = Integer.toString(consent.size());
      consent.add(
          new Consent(
              row.text("channel", 256),
              row.text("text", LeadJson.LONG_TEXT),
              row.text("url", LeadJson.LONG_TEXT),
              row.text("certificate", LeadJson.LONG_TEXT),
              row.text("ip", 256),
              row.instant("at")));
      keep(kept, "consent", place, row.rest());
    }
    return consent;
  }

  ArrayNode consent(Lead lead) {
    List<ObjectNode> nodes = new ArrayList<>();
    for (Consent consent : lead.consent()) {
      nodes.add(
          new JsonLine()
              .text("channel", consent.channel())
              .text("text", consent.text())
              .text("url", consent.url())
              .text("certificate", consent.certificate())
              .text("ip", consent.ip())
              .instant("at", consent.at())
              .rest(kept(lead, "consent", Integer.toString(nodes.size())))
              .build());
    }
    return LeadJson.array(nodes);
  }

  private static void keep(
      Map<String, JsonNode> kept, String part, String which, Map<String, JsonNode> rest) {
    if (rest.isEmpty()) {
      return;
    }
    ObjectNode byObject =
        kept.get(part) instanceof ObjectNode there ? there : Json.mapper().createObjectNode();
    kept.put(part, byObject);
    byObject.set(which, Json.mapper().createObjectNode().setAll(new TreeMap<>(rest)));
  }

  private static Map<String, JsonNode> kept(Lead lead, String part, String which) {
    JsonNode byObject = lead.extra().get(part);
    @Nullable JsonNode one = byObject == null ? null : byObject.get(which);
    Map<String, JsonNode> rest = new TreeMap<>();
    (one == null ? NOTHING : one).forEachEntry(rest::put);
    return rest;
  }
}
