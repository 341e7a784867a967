package app.ringback.intake.field;

import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.intake.clean.Cleaners;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Addresses and numbers that belong to somebody else than the lead: the vendor's, the forwarder's,
 * the rep's. Taken for a lead's, they would make one person of many.
 */
public final class NotTheirs {

  private final Cleaners cleaners;
  private final String country;
  private final Set<String> emails = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();

  /**
   * @param country ISO 3166 code for numbers without a country code
   */
  public NotTheirs(Cleaners cleaners, String country) {
    this.cleaners = cleaners;
    this.country = country;
  }

  /** The same and what is added to it from now on; this one stays as it is. */
  public NotTheirs copy() {
    NotTheirs copy = new NotTheirs(cleaners, country);
    copy.emails.addAll(emails);
    copy.numbers.addAll(numbers);
    return copy;
  }

  /** Adds addresses, as they are written. */
  public void addEmails(Collection<String> texts) {
    for (String text : texts) {
      for (LeadEmail email : cleaners.emails().clean(text, "").emails()) {
        emails.add(key(email));
      }
    }
  }

  /** Adds numbers, as they are written. */
  public void addNumbers(Collection<String> texts) {
    for (String text : texts) {
      for (LeadPhone phone : cleaners.phones().clean(text, "", country).phones()) {
        numbers.add(phone.number());
      }
    }
  }

  /** Whether the address is somebody else's. */
  public boolean has(LeadEmail email) {
    return emails.contains(key(email));
  }

  /** The lead without what is somebody else's. */
  public IncomingLead without(IncomingLead lead) {
    return IncomingLeadBuilder.builder(lead)
        .phones(lead.phones().stream().filter(phone -> !numbers.contains(phone.number())).toList())
        .emails(lead.emails().stream().filter(email -> !has(email)).toList())
        .build();
  }

  private static String key(LeadEmail email) {
    return email.address().strip().toLowerCase(Locale.ROOT);
  }
}
