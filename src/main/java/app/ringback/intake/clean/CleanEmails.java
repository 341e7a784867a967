package app.ringback.intake.clean;

import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import java.util.List;
import java.util.Set;

/** What was found in one value given as an e-mail address. */
public record CleanEmails(List<LeadEmail> emails, Set<LeadFlag> flags) {

  static final CleanEmails NONE = new CleanEmails(List.of(), Set.of());
}
