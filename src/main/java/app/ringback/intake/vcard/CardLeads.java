package app.ringback.intake.vcard;

import app.ringback.intake.IncomingLead;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.clean.DayOrder;
import app.ringback.intake.clean.PhoneLabels;
import app.ringback.intake.field.LeadDraft;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.field.NamedValue;
import app.ringback.intake.field.ReadOptions;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Note;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Title;
import ezvcard.property.Url;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes leads of cards. */
final class CardLeads {

  /** What the contacts of a person are called as a source. */
  private static final String SOURCE = "Contacts";

  private static final Pattern NOT_THE_LEADS =
      Pattern.compile(
          "fax|pager|telex|assistant|spouse|partner|wife|husband|child|mother|father|parent"
              + "|manager|agent",
          Pattern.CASE_INSENSITIVE);

  private final Cleaners cleaners;
  private final ReadOptions options;

  CardLeads(Cleaners cleaners, ReadOptions options) {
    this.cleaners = cleaners;
    this.options = options;
  }

  /** The lead of a card, or why there is none. */
  ParsedRecord record(CardBlocks.Block block) {
    if (!block.broken().isEmpty()) {
      return new ParsedRecord.Rejected(block.line(), block.broken());
    }
    VCard card = parsed(block.text());
    if (card == null) {
      return new ParsedRecord.Rejected(block.line(), "The contact cannot be read.");
    }
    IncomingLead lead = lead(card, block.text());
    return lead.phones().isEmpty() && lead.emails().isEmpty()
        ? new ParsedRecord.Rejected(
            block.line(), "The contact has neither a phone number nor an e-mail address.")
        : new ParsedRecord.Read(block.line(), lead);
  }

  /** Null when the parser of the library gives up on the card, in whatever way. */
  @SuppressWarnings("CatchingUnchecked")
  private static @Nullable VCard parsed(String text) {
    try {
      return Ezvcard.parse(text).first();
    } catch (RuntimeException e) {
      // The card is reported as rejected, with its line.
      return null;
    }
  }

  private IncomingLead lead(VCard card, String raw) {
    LeadDraft draft = new LeadDraft(cleaners, options.withSource(""));
    put(draft, LeadField.SOURCE, "Source", SOURCE);
    name(card, draft);
    if (card.getOrganization() != null && !card.getOrganization().getValues().isEmpty()) {
      put(draft, LeadField.COMPANY, "Company", card.getOrganization().getValues().getFirst());
    }
    for (Telephone phone : card.getTelephoneNumbers()) {
      String kind = kind(card, phone.getGroup(), types(phone));
      String text = phone.getUri() == null ? phone.getText() : phone.getUri().toString();
      reach(draft, LeadField.PHONE, "Phone", kind, text);
    }
    for (Email email : card.getEmails()) {
      String types =
          email.getTypes().stream().map(type -> type.getValue()).collect(Collectors.joining(" "));
      reach(
          draft, LeadField.EMAIL, "E-mail", kind(card, email.getGroup(), types), email.getValue());
    }
    for (Note note : card.getNotes()) {
      put(draft, LeadField.NOTES, "Notes", note.getValue());
    }
    card.getAddresses().stream().findFirst().ifPresent(address -> address(draft, address));
    for (Title title : card.getTitles()) {
      put(draft, LeadField.CUSTOM, "Title", title.getValue());
    }
    for (Url url : card.getUrls()) {
      put(draft, LeadField.CUSTOM, "Website", url.getValue());
    }
    if (card.getCategories() != null) {
      put(
          draft,
          LeadField.CUSTOM,
          "Categories",
          String.join(", ", card.getCategories().getValues()));
    }
    return draft.build("text/vcard", raw);
  }

  private static void name(VCard card, LeadDraft draft) {
    StructuredName name = card.getStructuredName();
    if (name != null) {
      put(draft, LeadField.FIRST_NAME, "First name", name.getGiven());
      put(draft, LeadField.LAST_NAME, "Last name", name.getFamily());
    }
    boolean isCompany =
        card.getOrganization() != null
            && card.getFormattedName() != null
            && card.getOrganization().getValues().contains(card.getFormattedName().getValue());
    if (card.getFormattedName() != null && !isCompany) {
      put(draft, LeadField.NAME, "Name", card.getFormattedName().getValue());
    }
  }

  private static void address(LeadDraft draft, Address address) {
    put(draft, LeadField.STREET, "Street", address.getStreetAddress());
    put(draft, LeadField.CITY, "City", address.getLocality());
    put(draft, LeadField.REGION, "State", address.getRegion());
    put(draft, LeadField.POSTAL_CODE, "Postal code", address.getPostalCode());
    put(draft, LeadField.COUNTRY, "Country", address.getCountry());
  }

  /** A fax, or a number labelled as somebody else's, is kept as a custom field. */
  private static void reach(
      LeadDraft draft, LeadField field, String name, String kind, @Nullable String text) {
    if (text == null) {
      return;
    }
    if (NOT_THE_LEADS.matcher(kind).find()) {
      put(draft, LeadField.CUSTOM, name + " (" + kind.strip() + ")", text);
    } else {
      draft.put(new NamedValue(field, name, PhoneLabels.of(kind), text, DayOrder.MONTH_FIRST));
    }
  }

  private static String types(Telephone phone) {
    return phone.getTypes().stream().map(type -> type.getValue()).collect(Collectors.joining(" "));
  }

  /** The types, or the label Apple's contacts put beside ("item1.X-ABLabel"). */
  private static String kind(VCard card, @Nullable String group, String types) {
    if (group == null) {
      return types;
    }
    for (RawProperty label : card.getExtendedProperties("X-ABLABEL")) {
      if (group.equalsIgnoreCase(label.getGroup()) && label.getValue() != null) {
        return label.getValue().replaceAll("[_$!<>]", "").toLowerCase(Locale.ROOT);
      }
    }
    return types;
  }

  private static void put(LeadDraft draft, LeadField field, String name, @Nullable String text) {
    if (text != null) {
      draft.put(new NamedValue(field, name, "", text, DayOrder.MONTH_FIRST));
    }
  }
}
