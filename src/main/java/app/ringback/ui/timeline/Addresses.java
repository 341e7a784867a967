package app.ringback.ui.timeline;

import app.ringback.core.EmailAddress;
import app.ringback.core.PhoneReader;
import app.ringback.lead.EditField;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import app.ringback.ui.timeline.Slot.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Edits of what a lead may have several of: numbers, e-mail addresses, custom fields. */
final class Addresses {

  private static final int LABEL = 64;

  private final PhoneReader reader;
  private final Supplier<String> country;

  Addresses(PhoneReader reader, Supplier<String> country) {
    this.reader = reader;
    this.country = country;
  }

  /** The number as it is shown. */
  String shown(LeadPhone phone) {
    return phone.valid() ? reader.display(phone.number(), country.get()) : phone.number();
  }

  Slot phone() {
    return new Slot(
        EditField.PHONES.code(),
        text ->
            text.isEmpty() || reader.read(text, country.get()).isPresent() ? "" : "field.bad_phone",
        this::writePhone,
        (now, old) -> withPhones(now, old.phones(), old));
  }

  Slot phoneLabel(int place) {
    Write write =
        (lead, before, typed) -> {
          List<LeadPhone> phones = new ArrayList<>(lead.phones());
          if (place < phones.size()) {
            LeadPhone old = phones.get(place);
            phones.set(
                place, new LeadPhone(old.number(), typed, old.valid(), old.canText(), old.key()));
          }
          return withPhones(lead, phones, lead);
        };
    return new Slot(
        EditField.PHONES.code(),
        Addresses::labelFault,
        write,
        (now, old) -> withPhones(now, old.phones(), old));
  }

  Slot email() {
    return new Slot(
        EditField.EMAILS.code(),
        text -> text.isEmpty() || EmailAddress.read(text).isPresent() ? "" : "field.bad_email",
        Addresses::writeEmail,
        (now, old) -> withEmails(now, old.emails(), old));
  }

  Slot emailLabel(int place) {
    Write write =
        (lead, before, typed) -> {
          List<LeadEmail> emails = new ArrayList<>(lead.emails());
          if (place < emails.size()) {
            LeadEmail old = emails.get(place);
            emails.set(place, new LeadEmail(old.address(), typed, old.valid(), old.matchKey()));
          }
          return withEmails(lead, emails, lead);
        };
    return new Slot(
        EditField.EMAILS.code(),
        Addresses::labelFault,
        write,
        (now, old) -> withEmails(now, old.emails(), old));
  }

  /** The value of a custom field; empty text removes the field. */
  static Slot custom(String name) {
    Write write =
        (lead, before, typed) -> {
          Map<String, String> custom = new LinkedHashMap<>(lead.custom());
          if (typed.isEmpty()) {
            custom.remove(name);
          } else {
            custom.put(name, typed);
          }
          return LeadBuilder.builder(lead).custom(custom).build();
        };
    return new Slot(
        EditField.custom(name),
        text -> text.length() > 100_000 ? "field.too_long" : "",
        write,
        (now, old) -> LeadBuilder.builder(now).custom(old.custom()).build());
  }

  private Lead writePhone(Lead lead, String before, String typed) {
    List<LeadPhone> phones = new ArrayList<>(lead.phones());
    int place = before.isEmpty() ? -1 : phones.stream().map(this::shown).toList().indexOf(before);
    String label = place < 0 ? "" : phones.get(place).label();
    List<LeadPhone> typedPhone =
        typed.isEmpty()
            ? List.of()
            : List.of(
                reader
                    .read(typed, country.get())
                    .map(phone -> LeadPhone.of(phone, label))
                    .orElseGet(() -> LeadPhone.bad(typed, label)));
    put(phones, place, typedPhone);
    return withPhones(lead, phones, lead);
  }

  private static Lead writeEmail(Lead lead, String before, String typed) {
    List<LeadEmail> emails = new ArrayList<>(lead.emails());
    int place =
        before.isEmpty() ? -1 : emails.stream().map(LeadEmail::address).toList().indexOf(before);
    String label = place < 0 ? "" : emails.get(place).label();
    List<LeadEmail> typedEmail =
        typed.isEmpty()
            ? List.of()
            : List.of(
                EmailAddress.read(typed)
                    .map(email -> LeadEmail.of(email, label))
                    .orElseGet(() -> LeadEmail.bad(typed, label)));
    put(emails, place, typedEmail);
    return withEmails(lead, emails, lead);
  }

  private static <T> void put(List<T> list, int place, List<T> wanted) {
    if (place < 0) {
      list.addAll(wanted);
    } else {
      list.remove(place);
      list.addAll(place, wanted);
    }
  }

  private static Lead withPhones(Lead lead, List<LeadPhone> phones, Lead flagsOf) {
    List<String> flags = new ArrayList<>(flagsOf.flags());
    if (phones.stream().allMatch(LeadPhone::valid)) {
      flags.remove(LeadFlag.BAD_PHONE.code());
    }
    return LeadBuilder.builder(lead).phones(phones).flags(flags).build();
  }

  private static Lead withEmails(Lead lead, List<LeadEmail> emails, Lead flagsOf) {
    List<String> flags = new ArrayList<>(flagsOf.flags());
    if (emails.stream().allMatch(LeadEmail::valid)) {
      flags.remove(LeadFlag.BAD_EMAIL.code());
    }
    return LeadBuilder.builder(lead).emails(emails).flags(flags).build();
  }

  private static String labelFault(String text) {
    return text.length() > LABEL ? "field.too_long" : "";
  }
}
