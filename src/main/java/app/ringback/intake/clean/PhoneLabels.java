package app.ringback.intake.clean;

import java.util.Locale;
import java.util.regex.Pattern;

/** The short word for the kind of a number or address, read from a header or a remark. */
public final class PhoneLabels {

  private static final Pattern MOBILE =
      Pattern.compile(
          "\\b(?:mobile?|cell(?:ular|phone|ulare)?|handy|portable|m[oó]vil|celular)\\b");
  private static final Pattern WORK =
      Pattern.compile("\\b(?:work|business|office|company|daytime|trabajo|bureau|lavoro)\\b");
  private static final Pattern HOME =
      Pattern.compile("\\b(?:home|house|evening|privat|casa|domicile)\\b");
  private static final Pattern MAIN = Pattern.compile("\\b(?:main|primary)\\b");
  private static final Pattern OTHER = Pattern.compile("\\b(?:other|secondary|alternate|alt)\\b");

  private PhoneLabels() {}

  /** {@code mobile, work, home, main, other}, or empty when the text says none of them. */
  public static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('_', ' ');
    if (MOBILE.matcher(lower).find()) {
      return "mobile";
    }
    if (WORK.matcher(lower).find()) {
      return "work";
    }
    if (HOME.matcher(lower).find()) {
      return "home";
    }
    if (MAIN.matcher(lower).find()) {
      return "main";
    }
    return OTHER.matcher(lower).find() ? "other" : "";
  }
}
