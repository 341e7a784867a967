package app.ringback.lead;

/**
 * One telephone number of a lead.
 *
 * @param number E.164 when {@code valid}, else the text as it came
 * @param label what the source called it ("mobile", "work"), may be empty
 * @param valid whether libphonenumber calls it valid
 * @param canText false once a carrier said that it takes no texts
 * @param key whether the number identifies the lead; filler and shared numbers do not
 */
public record LeadPhone(String number, String label, boolean valid, boolean canText, boolean key) {

  /** A valid number that identifies the lead. */
  public static LeadPhone of(app.ringback.core.Phone phone, String label) {
    return new LeadPhone(phone.e164(), label, true, true, true);
  }

  /** Text that is no telephone number, kept so that nothing is lost. */
  public static LeadPhone bad(String text, String label) {
    return new LeadPhone(text, label, false, false, false);
  }
}
