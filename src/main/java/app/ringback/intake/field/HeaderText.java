package app.ringback.intake.field;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings headers to one spelling: {@code "firstName", "First_Name:"} are {@code "first name"}. */
final class HeaderText {

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z][a-z])");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’](?=s\\b)");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final Pattern GLUED_NUMBER = Pattern.compile("(?<=\\p{L})(?=\\d)");
  private static final int LONGEST = 200;

  private HeaderText() {}

  static String normal(String header) {
    String text = header.length() > LONGEST ? header.substring(0, LONGEST) : header;
    text = HUMP.matcher(text).replaceAll(" ");
    text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    text = APOSTROPHE.matcher(text.toLowerCase(Locale.ROOT).replace("ß", "ss")).replaceAll("");
    return OTHER.matcher(text).replaceAll(" ").strip();
  }

  /** The first number in a normal header, 0 without one. */
  static int number(String normal) {
    Matcher found = NUMBER.matcher(normal);
    return found.find() ? Integer.parseInt(found.group()) : 0;
  }

  static String withoutNumbers(String normal) {
    String apart = GLUED_NUMBER.matcher(normal).replaceAll(" ");
    return apart.replaceAll("(?<=^| )\\d+(?= |$)", " ").replaceAll(" +", " ").strip();
  }

  /** {@code "first name"} as {@code "firstname"}. */
  static String joined(String normal) {
    return normal.replace(" ", "");
  }

  /** Words without a plural s. */
  static String stems(String normal) {
    return normal.replaceAll("(?<=\\p{L}{3})s(?= |$)", "");
  }
}
