package app.ringback.lead;

import app.ringback.core.EmailAddress;
import app.ringback.core.LeadId;
import app.ringback.core.PhoneReader;
import app.ringback.core.ProblemException;
import app.ringback.store.Tx;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the one lead a person names in the shell: by id, telephone number or e-mail address. */
public final class LeadFinder {

  private final LeadStore leads;
  private final PhoneReader phones;
  private final String homeCountry;

  public LeadFinder(LeadStore leads, PhoneReader phones, String homeCountry) {
    this.leads = leads;
    this.phones = phones;
    this.homeCountry = homeCountry;
  }

  /**
   * The lead; one that was merged is answered by the lead it belongs to.
   *
   * @throws ProblemException when there is none, or more than one
   */
  public Lead find(Tx tx, String named) {
    List<LeadId> found = candidates(tx, named.strip()).stream().distinct().toList();
    if (found.size() > 1) {
      throw new ProblemException(
          "More than one lead has this number or address: "
              + found.stream().map(LeadId::text).collect(Collectors.joining(", "))
              + ".",
          "Nothing was changed.",
          "Name the lead by its id.");
    }
    return found.stream()
        .findFirst()
        .flatMap(id -> leads.find(tx, id))
        .orElseThrow(() ->
            new ProblemException(
                "There is no such lead.",
                "Nothing was changed.",
                "Name a lead by its id, its phone number or its e-mail address."));
  }

  private List<LeadId> candidates(Tx tx, String named) {
    if (named.length() == 36 && named.indexOf('@') < 0) {
      try {
        LeadId id = LeadId.parse(named);
        return List.of(leads.survivor(tx, id));
      } catch (IllegalArgumentException e) {
        return List.of();
      }
    }
    if (named.indexOf('@') >= 0) {
      return EmailAddress.read(named)
          .map(email -> leads.withEmail(tx, email.key()))
          .orElse(List.of());
    }
    return phones
        .read(named, homeCountry)
        .map(phone -> leads.withPhone(tx, phone.e164()))
        .orElse(List.of());
  }
}
