package app.ringback.ui.timeline;

import app.ringback.core.PhoneReader;
import app.ringback.core.Texts;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadPhone;
import app.ringback.ui.Notices;
import app.ringback.ui.UiTexts;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * What the panes of one lead share beside the book.
 *
 * @param zone the rep's time zone, as the settings have it now
 * @param country the rep's country, ISO 3166 two letters, for numbers without a country code
 */
public record PaneParts(
    UiTexts texts,
    Notices notices,
    PhoneReader phones,
    Supplier<ZoneId> zone,
    Supplier<String> country) {

  /** The lead's name; a missing one is said, not left blank. */
  public String name(Lead lead) {
    return Texts.firstOf(lead.displayName(), texts.get("lead.unnamed"));
  }

  /** A number as it is read, with what it is called. */
  public String shown(LeadPhone phone) {
    String number = phones.display(phone.number(), country.get());
    return phone.label().isEmpty() ? number : number + " · " + phone.label();
  }
}
