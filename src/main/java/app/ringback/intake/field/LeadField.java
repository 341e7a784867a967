package app.ringback.intake.field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column, a label or a form field says about a lead. */
public enum LeadField {
  NAME(true),
  FIRST_NAME(true),
  LAST_NAME(true),
  COMPANY(true),
  PHONE(true),
  EMAIL(true),
  INTEREST(true),
  REASON(true),
  INDUSTRY(true),
  NOTES(true),
  SOURCE(true),
  REGION(true),
  ARRIVED_AT(true),
  VENDOR_ID(true),
  COST(true),
  /** Left out of the lead; the raw original still has it. */
  IGNORE(true),
  /** Kept under its own name. */
  CUSTOM(true),
  STREET(false),
  CITY(false),
  POSTAL_CODE(false),
  COUNTRY(false),
  /** A whole postal address in one value. */
  ADDRESS(false),
  OWNER(false),
  /** What kind of number the column of the same index holds ("Phone 1 - Type"). */
  PHONE_LABEL(false),
  EMAIL_LABEL(false),
  OPT_OUT_ALL(false),
  OPT_OUT_CALL(false),
  OPT_OUT_TEXT(false),
  OPT_OUT_EMAIL(false),
  TEST(false),
  CONSENT_TEXT(false),
  CONSENT_URL(false),
  CONSENT_CERTIFICATE(false),
  CONSENT_IP(false),
  CONSENT_AT(false);

  private final boolean choosable;

  LeadField(boolean choosable) {
    this.choosable = choosable;
  }

  /** The word of {@code --map COLUMN=FIELD}: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The fields a user may map a column to, in the order they are offered. */
  public static List<LeadField> choices() {
    return Arrays.stream(values()).filter(field -> field.choosable).toList();
  }

  /** The field of a {@code --map} word; only those a user may choose. */
  public static Optional<LeadField> read(String code) {
    String word = code.strip().toLowerCase(Locale.ROOT);
    return choices().stream().filter(field -> field.code().equals(word)).findFirst();
  }
}
