package app.ringback.intake.leadmail;

import app.ringback.core.EmailAddress;
import app.ringback.core.Texts;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.intake.mime.OpenedMail;
import app.ringback.lead.LeadEmail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Addresses that portals make up for one person: the way to answer, but no key, since the next mail
 * of the same person may have another one.
 */
final class Relays {

  private static final String LABEL = "relay";

  private Relays() {}

  /** The lead with the mail's relaying address, and with every address of that host marked. */
  static IncomingLead marked(IncomingLead lead, OpenedMail mail) {
    String relay = Texts.firstOf(mail.replyTo(), mail.from()).toLowerCase(Locale.ROOT);
    if (EmailAddress.read(relay).isEmpty()) {
      return lead;
    }
    String host = relay.substring(relay.lastIndexOf('@'));
    List<LeadEmail> emails = new ArrayList<>();
    for (LeadEmail email : lead.emails()) {
      boolean isRelayed = email.address().toLowerCase(Locale.ROOT).endsWith(host);
      emails.add(isRelayed ? new LeadEmail(email.address(), LABEL, email.valid(), "") : email);
    }
    if (emails.stream().noneMatch(email -> email.address().equalsIgnoreCase(relay))) {
      emails.add(new LeadEmail(relay, LABEL, true, ""));
    }
    return IncomingLeadBuilder.builder(lead).emails(emails).build();
  }
}
