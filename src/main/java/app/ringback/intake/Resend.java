package app.ringback.intake;

import app.ringback.core.Texts;
import app.ringback.lead.Address;
import app.ringback.lead.EditField;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.VendorId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Joins a second arrival of the same person to the lead. */
final class Resend {

  private final Lead lead;
  private final Candidate candidate;
  private final boolean replace;
  private final Set<String> typed;
  private final boolean otherPerson;

  private Resend(Known known, Candidate candidate, boolean replace) {
    this.lead = known.now();
    this.candidate = candidate;
    this.replace = replace;
    this.typed = known.typed;
    this.otherPerson = otherPerson(known.now(), candidate.lead());
  }

  /** The lead with what the record adds; arrival and source stay. */
  static Lead join(Known known, Candidate candidate, boolean replace) {
    return new Resend(known, candidate, replace).joined();
  }

  /** Whether the record has a number of the lead's but another first name, as couples have. */
  static boolean otherPerson(Lead lead, IncomingLead incoming) {
    return PersonNames.differ(lead.firstName(), incoming.firstName())
        && incoming.phones().stream()
            .filter(LeadPhone::valid)
            .anyMatch(phone -> hasNumber(lead, phone));
  }

  static Lead without(Lead lead, VendorId id) {
    return LeadBuilder.builder(lead)
        .vendorIds(lead.vendorIds().stream().filter(other -> !other.equals(id)).toList())
        .build();
  }

  static Lead flagged(Lead lead, Collection<LeadFlag> flags) {
    Set<String> all = new LinkedHashSet<>(lead.flags());
    flags.stream().sorted().map(LeadFlag::code).forEach(all::add);
    return all.size() == lead.flags().size()
        ? lead
        : LeadBuilder.builder(lead).flags(List.copyOf(all)).build();
  }

  private Lead joined() {
    IncomingLead in = candidate.lead();
    Address address = in.address();
    LeadBuilder joined =
        LeadBuilder.builder(lead)
            .company(text(EditField.COMPANY, lead.company(), in.company()))
            .address(
                new Address(
                    text(EditField.STREET, lead.address().street(), address.street()),
                    text(EditField.CITY, lead.address().city(), address.city()),
                    text(EditField.ADDRESS_REGION, lead.address().region(), address.region()),
                    text(EditField.POSTAL_CODE, lead.address().postalCode(), address.postalCode()),
                    text(EditField.COUNTRY, lead.address().country(), address.country())))
            .interest(text(EditField.INTEREST, lead.interest(), in.interest()))
            .reason(text(EditField.REASON, lead.reason(), in.reason()))
            .industry(text(EditField.INDUSTRY, lead.industry(), in.industry()))
            .notes(text(EditField.NOTES, lead.notes(), in.notes()))
            .owner(text(EditField.OWNER, lead.owner(), in.owner()))
            .region(text(EditField.REGION, lead.region(), in.region()))
            .cost(text(EditField.COST, lead.cost(), in.cost()))
            .custom(custom())
            .phones(
                list(
                    EditField.PHONES,
                    lead.phones(),
                    in.phones(),
                    LeadPhone::number,
                    lead.phones().stream().anyMatch(LeadPhone::valid)))
            .emails(
                list(
                    EditField.EMAILS,
                    lead.emails(),
                    in.emails(),
                    LeadEmail::address,
                    lead.emails().stream().anyMatch(LeadEmail::valid)))
            .vendorIds(
                Stream.concat(lead.vendorIds().stream(), candidate.vendorIds().stream())
                    .distinct()
                    .toList())
            .consent(
                Stream.concat(lead.consent().stream(), in.consent().stream()).distinct().toList());
    if (!otherPerson) {
      joined
          .firstName(text(EditField.FIRST_NAME, lead.firstName(), in.firstName()))
          .lastName(text(EditField.LAST_NAME, lead.lastName(), in.lastName()));
    }
    return withFlags(joined.build());
  }

  /** Flags of values the lead did not take would be wrong about the lead. */
  private Lead withFlags(Lead joined) {
    Set<LeadFlag> flags = new LinkedHashSet<>(candidate.lead().flags());
    flags.remove(LeadFlag.UNLIKELY_TIME);
    if (joined.phones().stream().allMatch(LeadPhone::valid)) {
      flags.remove(LeadFlag.BAD_PHONE);
    }
    if (joined.emails().stream().allMatch(LeadEmail::valid)) {
      flags.remove(LeadFlag.BAD_EMAIL);
    }
    if (otherPerson) {
      flags.add(LeadFlag.SHARED_NUMBER);
    }
    return flagged(joined, flags);
  }

  private String text(EditField field, String known, String incoming) {
    if (incoming.isBlank() || typed.contains(field.code())) {
      return known;
    }
    return replace ? incoming : Texts.firstOf(known, incoming);
  }

  private Map<String, String> custom() {
    Map<String, String> custom = new LinkedHashMap<>(lead.custom());
    candidate
        .lead()
        .custom()
        .forEach((name, value) -> {
          boolean open = replace || custom.getOrDefault(name, "").isBlank();
          if (open && !value.isBlank() && !typed.contains(EditField.custom(name))) {
            custom.put(name, value);
          }
        });
    return custom;
  }

  /**
   * Addresses are a field as well: those of a lead that has a good one stay as they are, save that
   * {@code replace} puts the new ones first. The record's are on the timeline in any case.
   */
  private <T> List<T> list(
      EditField field, List<T> known, List<T> incoming, Function<T, String> text, boolean hasGood) {
    if (incoming.isEmpty() || typed.contains(field.code()) || (hasGood && !replace)) {
      return known;
    }
    List<T> first = replace ? incoming : known;
    List<T> then = replace ? known : incoming;
    Map<String, T> byText = new LinkedHashMap<>();
    // A number known before keeps what was learned about it, such as that it takes no texts.
    for (T value : first) {
      byText.put(text.apply(value), value);
    }
    for (T value : then) {
      byText.putIfAbsent(text.apply(value), value);
    }
    for (T value : known) {
      byText.replace(text.apply(value), value);
    }
    return new ArrayList<>(byText.values());
  }

  private static boolean hasNumber(Lead lead, LeadPhone phone) {
    return lead.phones().stream().anyMatch(own -> own.number().equals(phone.number()));
  }
}
