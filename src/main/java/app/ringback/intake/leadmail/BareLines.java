package app.ringback.intake.leadmail;

import app.ringback.core.EmailAddress;
import app.ringback.intake.clean.DayOrder;
import app.ringback.intake.field.LeadDraft;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.field.NamedValue;
import java.util.List;

/** Lines that are nothing but a number or an address, in mails whose subject names a lead. */
final class BareLines {

  private static final int LONGEST = 300;

  private final LeadDraft draft;
  private final Reading reading;

  BareLines(LeadDraft draft, Reading reading) {
    this.draft = draft;
    this.reading = reading;
  }

  /** Takes the first number and the first address. */
  void read(List<MailLine> lines) {
    boolean hasPhone = false;
    boolean hasEmail = false;
    for (MailLine line : lines) {
      String text = line.text().strip();
      if (line.text().stripTrailing().equals("--")) {
        return;
      }
      if (line.isRow() || text.isEmpty() || text.length() > LONGEST) {
        continue;
      }
      if (!hasEmail && EmailAddress.read(text).isPresent() && !reading.isNotTheirs(text)) {
        hasEmail = true;
        put(LeadField.EMAIL, "E-mail", text);
      } else if (!hasPhone && reading.isPhone(text)) {
        hasPhone = true;
        put(LeadField.PHONE, "Phone", text);
      }
    }
  }

  private void put(LeadField field, String name, String text) {
    draft.put(new NamedValue(field, name, "", text, DayOrder.MONTH_FIRST));
  }
}
