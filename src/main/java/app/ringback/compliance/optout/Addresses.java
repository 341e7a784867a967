package app.ringback.compliance.optout;

import app.ringback.core.EmailAddress;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import java.util.LinkedHashSet;
import java.util.Set;

/** The addresses under which a lead can be reached. */
final class Addresses {

  private Addresses() {}

  static Set<String> of(Lead lead) {
    Set<String> addresses = phones(lead);
    addresses.addAll(emails(lead));
    return addresses;
  }

  static Set<String> phones(Lead lead) {
    Set<String> numbers = new LinkedHashSet<>();
    lead.phones().stream().filter(LeadPhone::valid).map(LeadPhone::number).forEach(numbers::add);
    return numbers;
  }

  static Set<String> emails(Lead lead) {
    Set<String> addresses = new LinkedHashSet<>();
    lead.emails().stream()
        .map(LeadEmail::address)
        .flatMap(text -> EmailAddress.read(text).stream())
        .map(EmailAddress::key)
        .forEach(addresses::add);
    return addresses;
  }
}
