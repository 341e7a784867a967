package app.ringback.lead;

import java.util.Locale;
import java.util.Optional;

/** The fields of a lead a person can type into. Their codes are the names the archive uses. */
public enum EditField {
  FIRST_NAME,
  LAST_NAME,
  COMPANY,
  /** All numbers, separated by commas. */
  PHONES,
  /** All addresses, separated by commas. */
  EMAILS,
  STREET,
  CITY,
  ADDRESS_REGION,
  POSTAL_CODE,
  COUNTRY,
  INTEREST,
  REASON,
  INDUSTRY,
  NOTES,
  OWNER,
  SOURCE,
  REGION,
  TIME_ZONE,
  COST;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How a custom field is named beside these. */
  public static String custom(String name) {
    return "custom." + name;
  }

  public static Optional<EditField> read(String code) {
    for (EditField field : values()) {
      if (field.code().equalsIgnoreCase(code.strip())) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
