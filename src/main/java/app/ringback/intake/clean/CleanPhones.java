package app.ringback.intake.clean;

import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import java.util.List;
import java.util.Set;

/** What was found in one value given as a telephone number. */
public record CleanPhones(List<LeadPhone> phones, Set<LeadFlag> flags) {

  static final CleanPhones NONE = new CleanPhones(List.of(), Set.of());
}
