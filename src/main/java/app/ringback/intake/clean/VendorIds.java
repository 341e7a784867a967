package app.ringback.intake.clean;

import java.util.regex.Pattern;

/** Vendors' own lead ids, and the prefixes Meta puts before ids and numbers. */
public final class VendorIds {

  /** {@code l:} lead, {@code p:} phone, {@code ag: as: c: f:} ad, ad set, campaign, form. */
  private static final Pattern META = Pattern.compile("(?:l|p|z|ag|as|c|f):(?=\\+?\\d{6})");

  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d+");
  private static final Pattern DECIMAL = Pattern.compile("(\\d+)\\.0+");
  private static final int LONGEST = 1000;

  private VendorIds() {}

  /** The value without the prefix Meta gives numbers and ids. */
  public static String withoutMetaPrefix(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon > 2) {
      return text;
    }
    var matcher = META.matcher(text);
    return matcher.lookingAt() ? text.substring(matcher.end()) : text;
  }

  /** Whether a spreadsheet has rounded the digits away ({@code 4.2802E+15}). */
  public static boolean isScientific(String text) {
    return SCIENTIFIC.matcher(text.strip()).matches();
  }

  /** The id as a key, {@code ""} when the text is none. */
  public static String clean(String text) {
    String id = withoutMetaPrefix(Absent.toEmpty(text));
    if (id.length() > LONGEST || isScientific(id) || isFiller(id)) {
      return "";
    }
    var decimal = DECIMAL.matcher(id);
    return decimal.matches() ? decimal.group(1) : id;
  }

  private static boolean isFiller(String id) {
    return id.chars().allMatch(c -> c == '0' || c == '-');
  }
}
