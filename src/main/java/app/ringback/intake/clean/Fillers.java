package app.ringback.intake.clean;

/** Numbers people type to get past a required field. */
final class Fillers {

  private static final String UP = "01234567890123456789";
  private static final String DOWN = "98765432109876543210";
  private static final int SHORTEST = 7;

  private Fillers() {}

  /** Whether the digits, with or without a leading country code 1, are all one or count up. */
  static boolean isFiller(String number) {
    String digits = digits(number);
    return plain(digits) || (digits.startsWith("1") && plain(digits.substring(1)));
  }

  private static boolean plain(String digits) {
    if (digits.length() < SHORTEST) {
      return false;
    }
    return digits.chars().allMatch(c -> c == digits.charAt(0))
        || UP.contains(digits)
        || DOWN.contains(digits)
        || digits.equals("5555551212")
        || digits.equals("5555551234");
  }

  static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }
}
