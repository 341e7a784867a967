package app.ringback.intake.adf;

import app.ringback.core.Texts;
import app.ringback.intake.field.LeadDraft;
import app.ringback.intake.field.LeadField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who the customer is and where to reach them. */
final class ContactReading {

  /** The elements that are read as a contact's. */
  static final Set<String> READ = Set.of("name", "email", "phone", "address");

  private final LeadDraft draft;
  private final ProspectReading.Put put;
  private final ProspectReading.Rest rest;

  ContactReading(LeadDraft draft, ProspectReading.Put put, ProspectReading.Rest rest) {
    this.draft = draft;
    this.put = put;
    this.rest = rest;
  }

  void read(AdfElement contact) {
    names(contact);
    contact.all("email").forEach(email -> put.put(LeadField.EMAIL, "E-mail", email.text()));
    contact.all("phone").forEach(this::phone);
    contact.first("address").ifPresent(this::address);
    if (contact.name().equals("contact")) {
      String preferred = contact.stated("preferredcontact");
      put.put(LeadField.CUSTOM, "Preferred contact", preferred);
      contact.children().stream()
          .filter(child -> !READ.contains(child.name()))
          .forEach(child -> rest.put("", child));
    }
  }

  private void names(AdfElement contact) {
    String last = part(contact, "last").orElse("");
    put.put(LeadField.FIRST_NAME, "First name", part(contact, "first").orElse(""));
    put.put(LeadField.LAST_NAME, "Last name", last);
    put.put(LeadField.CUSTOM, "Middle name", part(contact, "middle").orElse(""));
    put.put(LeadField.CUSTOM, "Suffix", part(contact, "suffix").orElse(""));
    contact
        .all("name")
        .filter(name -> isPart(name, "full"))
        .forEach(name ->
            put.put(
                name.attribute("type").equals("business") ? LeadField.COMPANY : LeadField.NAME,
                "Name",
                name.text()));
  }

  private static Optional<String> part(AdfElement contact, String part) {
    return contact
        .all("name")
        .filter(name -> isPart(name, part))
        .map(AdfElement::text)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static boolean isPart(AdfElement name, String part) {
    String stated = Texts.firstOf(name.attribute("part"), "full");
    return stated.equals(part) || stated.equals(part + "name");
  }

  /** The name of a provider: the whole one, else its parts. */
  static String name(AdfElement provider) {
    return provider
        .all("name")
        .filter(name -> isPart(name, "full") && !name.text().isEmpty())
        .map(AdfElement::text)
        .findFirst()
        .orElseGet(() ->
            provider
                .all("name")
                .map(AdfElement::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
  }

  /** A fax or pager does not reach the lead. */
  private void phone(AdfElement phone) {
    String type = phone.attribute("type");
    if (type.contains("fax") || type.contains("pager")) {
      put.put(LeadField.CUSTOM, ProspectReading.capital(type), phone.text());
      return;
    }
    draft.put(ProspectReading.phone(phone));
    String time = phone.attribute("time");
    if (!phone.text().isEmpty() && !time.equals("nopreference")) {
      put.put(LeadField.CUSTOM, "Best time", time);
    }
  }

  private void address(AdfElement address) {
    List<String> lines =
        address
            .all("street")
            .map(AdfElement::text)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.toList());
    String apartment = address.textOf("apartment");
    if (!apartment.isEmpty()) {
      lines.add(apartment);
    }
    put.put(LeadField.STREET, "Street", String.join(", ", lines));
    put.put(LeadField.CITY, "City", address.textOf("city"));
    put.put(
        LeadField.REGION,
        "State",
        Texts.firstOf(
            address.textOf("regioncode"), address.textOf("region"), address.textOf("state")));
    put.put(
        LeadField.POSTAL_CODE,
        "Postal code",
        Texts.firstOf(address.textOf("postalcode"), address.textOf("zip")));
    put.put(LeadField.COUNTRY, "Country", address.textOf("country"));
  }
}
