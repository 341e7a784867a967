package app.ringback.ui.example;

import app.ringback.intake.field.LeadField;
import app.ringback.ui.UiTexts;

/** The fields that can be marked, in their order on the screen; the first nine have a digit. */
enum MarkField {
  NAME(LeadField.NAME, "1"),
  PHONE(LeadField.PHONE, "2"),
  EMAIL(LeadField.EMAIL, "3"),
  INTEREST(LeadField.INTEREST, "4"),
  NOTES(LeadField.NOTES, "5"),
  ADDRESS(LeadField.ADDRESS, "6"),
  FIRST_NAME(LeadField.FIRST_NAME, "7"),
  LAST_NAME(LeadField.LAST_NAME, "8"),
  COMPANY(LeadField.COMPANY, "9"),
  REASON(LeadField.REASON, ""),
  REGION(LeadField.REGION, ""),
  VENDOR_ID(LeadField.VENDOR_ID, "");

  private final LeadField field;
  private final String digit;

  MarkField(LeadField field, String digit) {
    this.field = field;
    this.digit = digit;
  }

  LeadField field() {
    return field;
  }

  String label(UiTexts texts) {
    return texts.get("import.field." + field.code());
  }

  /** Whether few mails have it. */
  boolean isRare() {
    return compareTo(ADDRESS) > 0;
  }

  /** The digit that marks it, while the mail has the focus; empty for none. */
  String digit() {
    return digit;
  }
}
