package app.ringback.intake.adf;

import app.ringback.core.Texts;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.clean.DayOrder;
import app.ringback.intake.clean.PhoneLabels;
import app.ringback.intake.field.HeaderWords;
import app.ringback.intake.field.LeadDraft;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.field.NamedValue;
import app.ringback.intake.field.NotTheirs;
import app.ringback.intake.field.ReadOptions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the lead of one prospect. */
final class ProspectReading {

  private static final Set<String> READ_HERE =
      Set.of("id", "requestdate", "vehicle", "customer", "vendor", "provider", "contact");

  private static final Set<String> COMMENTS = Set.of("comments", "comment", "notes", "message");

  private static final Set<LeadField> PROOF =
      Set.of(
          LeadField.CONSENT_TEXT,
          LeadField.CONSENT_URL,
          LeadField.CONSENT_CERTIFICATE,
          LeadField.CONSENT_IP,
          LeadField.CONSENT_AT,
          LeadField.COST);

  private final HeaderWords words;
  private final LeadDraft draft;
  private final NotTheirs others;
  private final @Nullable Instant sentAt;

  ProspectReading(
      Cleaners cleaners,
      HeaderWords words,
      ReadOptions options,
      NotTheirs others,
      @Nullable Instant sentAt) {
    this.words = words;
    draft = new LeadDraft(cleaners, options);
    this.others = others;
    this.sentAt = sentAt;
  }

  IncomingLead lead(AdfElement prospect) {
    source(prospect);
    ids(prospect);
    String asked = prospect.textOf("requestdate");
    put(
        LeadField.ARRIVED_AT,
        "Request date",
        asked.isEmpty() && sentAt != null ? sentAt.toString() : asked);
    new VehicleReading(this::put).read(prospect.all("vehicle").toList());
    AdfElement customer = prospect.first("customer").orElse(prospect);
    List<AdfElement> contacts = customer.all("contact").toList();
    ContactReading contact = new ContactReading(draft, this::put, this::rest);
    contact.read(contacts.isEmpty() ? customer : contacts.getFirst());
    contacts.stream().skip(1).forEach(other -> rest("Second contact", other));
    customer(customer, prospect);
    theirOwn(prospect, "vendor");
    theirOwn(prospect, "provider");
    for (AdfElement child : prospect.children()) {
      if (!READ_HERE.contains(child.name())) {
        rest("", child);
      }
    }
    return others.without(draft.build("", ""));
  }

  private void source(AdfElement prospect) {
    AdfElement provider = prospect.first("provider").orElse(null);
    String named = provider == null ? "" : ContactReading.name(provider);
    String service = provider == null ? "" : provider.textOf("service");
    String ofId =
        prospect
            .all("id")
            .map(id -> id.stated("source"))
            .filter(source -> !source.isEmpty())
            .findFirst()
            .orElse("");
    put(LeadField.SOURCE, "Source", Texts.firstOf(named, service, ofId));
  }

  private void ids(AdfElement prospect) {
    List<AdfElement> ids =
        prospect
            .all("id")
            .filter(id -> !id.text().isEmpty())
            .sorted(Comparator.comparingInt(ProspectReading::sequence))
            .toList();
    for (AdfElement id : ids) {
      boolean isFirst = id == ids.getFirst();
      put(
          isFirst ? LeadField.VENDOR_ID : LeadField.CUSTOM,
          Texts.firstOf("Id " + id.stated("source")).strip(),
          id.text());
    }
  }

  private static int sequence(AdfElement id) {
    String stated = id.attribute("sequence");
    return stated.matches("\\d{1,6}") ? Integer.parseInt(stated) : 1;
  }

  private void customer(AdfElement customer, AdfElement prospect) {
    for (AdfElement child : customer.children()) {
      boolean isOther = customer != prospect && !child.name().equals("contact");
      if (isOther && child.name().equals("id")) {
        put(LeadField.CUSTOM, "Customer id", child.text());
      } else if (isOther && !(customer.all("contact").findAny().isEmpty() && isContact(child))) {
        rest("", child);
      }
    }
  }

  private static boolean isContact(AdfElement child) {
    return ContactReading.READ.contains(child.name());
  }

  /** What belongs to the vendor or the provider: its name is kept, its addresses are nobody's. */
  private void theirOwn(AdfElement prospect, String kind) {
    prospect
        .all(kind)
        .forEach(theirs -> {
          if (kind.equals("vendor")) {
            put(LeadField.CUSTOM, "Vendor", theirs.textOf("vendorname"));
          }
          List<AdfElement> contacts =
              Stream.concat(Stream.of(theirs), theirs.all("contact")).toList();
          others.addEmails(texts(contacts, "email"));
          others.addNumbers(texts(contacts, "phone"));
        });
  }

  private static List<String> texts(List<AdfElement> contacts, String name) {
    return contacts.stream()
        .flatMap(contact -> contact.all(name))
        .map(AdfElement::text)
        .filter(text -> text.length() < 200)
        .limit(20)
        .collect(Collectors.toList());
  }

  /** What the form knows no place for: comments, proof of consent, else a field of its own. */
  private void rest(String before, AdfElement element) {
    if (element.isLeaf()) {
      if (COMMENTS.contains(element.name())) {
        put(LeadField.NOTES, "Comments", element.text());
        return;
      }
      String name = (before + " " + element.name()).strip();
      LeadField field = words.meaning(name).field();
      put(PROOF.contains(field) ? field : LeadField.CUSTOM, capital(name), element.text());
      return;
    }
    String name = (before + " " + element.name()).strip();
    if (name.length() < 100) {
      element.children().forEach(child -> rest(name, child));
    }
  }

  static String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private void put(LeadField field, String name, String text) {
    draft.put(new NamedValue(field, name, "", text, DayOrder.MONTH_FIRST));
  }

  static NamedValue phone(AdfElement phone) {
    String type = phone.attribute("type");
    return new NamedValue(
        LeadField.PHONE, "Phone", PhoneLabels.of(type), phone.text(), DayOrder.MONTH_FIRST);
  }

  /** Takes a value of the lead's. */
  interface Put {
    void put(LeadField field, String name, String text);
  }

  /** Takes an element nothing else is known to do with. */
  interface Rest {
    void put(String before, AdfElement element);
  }
}
