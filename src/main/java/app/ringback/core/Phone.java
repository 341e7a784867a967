package app.ringback.core;

/**
 * A telephone number in E.164 ("+12065550160") that libphonenumber calls valid; made by {@link
 * PhoneReader}.
 */
public record Phone(String e164) implements Comparable<Phone> {

  public Phone {
    if (!e164.matches("\\+[1-9][0-9]{1,14}")) {
      throw new IllegalArgumentException("Not E.164: " + mask(e164));
    }
  }

  /** The number with all but its last two digits hidden; the only form that may be logged. */
  public static String mask(String number) {
    int keep = Math.min(2, number.length());
    return "…" + number.substring(number.length() - keep);
  }

  @Override
  public int compareTo(Phone other) {
    return e164.compareTo(other.e164);
  }

  @Override
  public String toString() {
    return e164;
  }
}
