package app.ringback.lead;

import app.ringback.core.EmailAddress;

/**
 * One e-mail address of a lead.
 *
 * @param address the text as it came
 * @param label what the source called it; {@code relay} for an address a portal made up
 * @param valid whether it has the form of an address
 * @param matchKey the lower-cased address, empty when it identifies nobody (bad, placeholder,
 *     relay)
 */
public record LeadEmail(String address, String label, boolean valid, String matchKey) {

  /** A valid address that identifies the lead. */
  public static LeadEmail of(EmailAddress email, String label) {
    return new LeadEmail(email.text(), label, true, email.key());
  }

  /** Text that is no address, kept so that nothing is lost. */
  public static LeadEmail bad(String text, String label) {
    return new LeadEmail(text, label, false, "");
  }
}
