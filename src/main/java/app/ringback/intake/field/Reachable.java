package app.ringback.intake.field;

import app.ringback.intake.clean.CleanEmails;
import app.ringback.intake.clean.CleanPhones;
import app.ringback.intake.clean.Cleaners;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The numbers and addresses of one record, each once, in the order they came. */
final class Reachable {

  private final Cleaners cleaners;
  private final Set<LeadFlag> flags;

  Reachable(Cleaners cleaners, Set<LeadFlag> flags) {
    this.cleaners = cleaners;
    this.flags = flags;
  }

  List<LeadPhone> phones(List<NamedValue> values, String country) {
    Map<String, LeadPhone> found = new LinkedHashMap<>();
    for (NamedValue value : values) {
      CleanPhones clean = cleaners.phones().clean(value.text(), value.label(), country);
      flags.addAll(clean.flags());
      clean.phones().forEach(phone -> found.putIfAbsent(phone.number(), phone));
    }
    return List.copyOf(found.values());
  }

  List<LeadEmail> emails(List<NamedValue> values) {
    Map<String, LeadEmail> found = new LinkedHashMap<>();
    for (NamedValue value : values) {
      CleanEmails clean = cleaners.emails().clean(value.text(), value.label());
      flags.addAll(clean.flags());
      for (LeadEmail email : clean.emails()) {
        found.putIfAbsent(email.matchKey().isEmpty() ? email.address() : email.matchKey(), email);
      }
    }
    return List.copyOf(found.values());
  }
}
