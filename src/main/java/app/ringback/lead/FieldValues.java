package app.ringback.lead;

import app.ringback.core.EmailAddress;
import app.ringback.core.PhoneReader;
import app.ringback.core.ProblemException;
import app.ringback.core.UsState;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads what a person typed into a field, or says what is wrong with it. */
final class FieldValues {

  private static final int LINE = 1000;
  private static final int LONG = 1_048_576;

  private final PhoneReader phones;
  private final Supplier<String> country;

  FieldValues(PhoneReader phones, Supplier<String> country) {
    this.phones = phones;
    this.country = country;
  }

  Lead with(Lead lead, EditField field, String value) {
    LeadBuilder edited = LeadBuilder.builder(lead);
    Address at = lead.address();
    return switch (field) {
      case FIRST_NAME -> edited.firstName(line(value)).build();
      case LAST_NAME -> edited.lastName(line(value)).build();
      case COMPANY -> edited.company(line(value)).build();
      case PHONES -> withPhones(lead, value);
      case EMAILS -> withEmails(lead, value);
      case STREET ->
          edited
              .address(
                  new Address(line(value), at.city(), at.region(), at.postalCode(), at.country()))
              .build();
      case CITY ->
          edited
              .address(
                  new Address(at.street(), line(value), at.region(), at.postalCode(), at.country()))
              .build();
      case ADDRESS_REGION ->
          edited
              .address(
                  new Address(at.street(), at.city(), line(value), at.postalCode(), at.country()))
              .build();
      case POSTAL_CODE ->
          edited
              .address(new Address(at.street(), at.city(), at.region(), line(value), at.country()))
              .build();
      case COUNTRY ->
          edited
              .address(
                  new Address(at.street(), at.city(), at.region(), at.postalCode(), line(value)))
              .build();
      case INTEREST -> edited.interest(text(value, LONG)).build();
      case REASON -> edited.reason(text(value, LONG)).build();
      case INDUSTRY -> edited.industry(text(value, LONG)).build();
      case NOTES -> edited.notes(text(value, LONG)).build();
      case OWNER -> edited.owner(text(value, 256)).build();
      case SOURCE -> edited.source(text(value, 256)).build();
      case REGION -> edited.region(region(value)).build();
      case TIME_ZONE -> edited.timeZone(zone(value)).build();
      case COST -> edited.cost(cost(value)).build();
    };
  }

  private Lead withPhones(Lead lead, String value) {
    Map<String, LeadPhone> edited = new LinkedHashMap<>();
    for (String text : parts(value)) {
      LeadPhone phone = phone(lead, text);
      edited.putIfAbsent(phone.number(), phone);
    }
    List<LeadPhone> all = List.copyOf(edited.values());
    return LeadBuilder.builder(lead)
        .phones(all)
        .flags(without(lead, LeadFlag.BAD_PHONE, all.stream().allMatch(LeadPhone::valid)))
        .build();
  }

  private LeadPhone phone(Lead lead, String text) {
    var read = phones.read(text, country.get());
    String number = read.map(app.ringback.core.Phone::e164).orElse(text);
    return lead.phones().stream()
        .filter(known -> known.number().equals(number))
        .findFirst()
        .or(() -> read.map(phone -> LeadPhone.of(phone, "")))
        .orElseThrow(
            () -> wrong("\"" + text + "\" is no telephone number.", "Type it with its area code."));
  }

  private static Lead withEmails(Lead lead, String value) {
    Map<String, LeadEmail> edited = new LinkedHashMap<>();
    for (String text : parts(value)) {
      LeadEmail email =
          lead.emails().stream()
              .filter(known -> known.address().equalsIgnoreCase(text))
              .findFirst()
              .or(() -> EmailAddress.read(text).map(read -> LeadEmail.of(read, "")))
              .orElseThrow(() ->
                  wrong("\"" + text + "\" is no e-mail address.", "Type it as name@example.com."));
      edited.putIfAbsent(email.address().toLowerCase(Locale.ROOT), email);
    }
    List<LeadEmail> all = List.copyOf(edited.values());
    return LeadBuilder.builder(lead)
        .emails(all)
        .flags(without(lead, LeadFlag.BAD_EMAIL, all.stream().allMatch(LeadEmail::valid)))
        .build();
  }

  private static List<String> without(Lead lead, LeadFlag flag, boolean mended) {
    return lead.flags().stream().filter(code -> !mended || !code.equals(flag.code())).toList();
  }

  private static List<String> parts(String value) {
    return Stream.of(value)
        .flatMap(text -> Arrays.stream(text.split("[,;\\n]")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** A US state by name or code becomes its code; other countries' regions stay as typed. */
  private static String region(String value) {
    if (value.isEmpty()) {
      return "";
    }
    return UsState.read(value)
        .map(UsState::name)
        .orElseGet(() -> {
          if (value.length() == 2 && value.chars().allMatch(Character::isLetter)) {
            throw wrong("\"" + value + "\" is no US state.", "Type a state such as WA.");
          }
          return text(value, 64);
        });
  }

  private static String zone(String value) {
    if (value.isEmpty()) {
      return "";
    }
    try {
      return ZoneId.of(value).getId();
    } catch (DateTimeException e) {
      throw new ProblemException(
          new app.ringback.core.Problem(
              "\"" + value + "\" is no time zone.",
              "Nothing was changed.",
              "Type one such as America/Los_Angeles."),
          e);
    }
  }

  private static String cost(String value) {
    String plain = value.replaceAll("^[$€£]\\s*", "");
    if (!plain.isEmpty() && !plain.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
      throw wrong("\"" + value + "\" is no amount.", "Type it as 22.00.");
    }
    return plain;
  }

  private static String line(String value) {
    return text(value.replaceAll("\\s*\\R\\s*", " "), LINE);
  }

  private static String text(String value, int longest) {
    if (value.length() > longest) {
      throw wrong("This text is too long.", "Shorten it to " + longest + " characters.");
    }
    return value;
  }

  private static ProblemException wrong(String happened, String mend) {
    return new ProblemException(happened, "Nothing was changed.", mend);
  }
}
