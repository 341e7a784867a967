package app.ringback.outbox;

/**
 * How a text is cut into parts, each of which the carrier charges. GSM-7 (3GPP TS 23.038, 6.2.1)
 * holds 160 characters in one part and 153 in each of several; a single character outside it turns
 * the whole text into UCS-2 with 70 and 67.
 *
 * @param gsm whether every character is in GSM-7
 * @param units septets (GSM-7) or 16-bit units (UCS-2) used
 * @param count how many parts; 0 for an empty text
 * @param left units that still fit in the last part
 */
public record Segments(boolean gsm, int units, int count, int left) {

  /** Longest text the carrier takes, in characters. */
  public static final int LONGEST_TEXT = 1_600;

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Characters that take an escape and so two septets. */
  private static final String EXTENSION = "\f^{}\\[~]|€";

  /** Counts a text's parts. */
  public static Segments of(String text) {
    boolean gsm = text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0);
    int units = 0;
    for (int i = 0; i < text.length(); i += width(text, i, gsm)) {
      units += cost(text, i, gsm);
    }
    int single = gsm ? 160 : 70;
    if (units == 0) {
      return new Segments(true, 0, 0, single);
    }
    if (units <= single) {
      return new Segments(gsm, units, 1, single - units);
    }
    int part = gsm ? 153 : 67;
    int count = 1;
    int used = 0;
    for (int i = 0; i < text.length(); i += width(text, i, gsm)) {
      int cost = cost(text, i, gsm);
      // An escape and its character, or the halves of a surrogate pair, are never parted.
      if (used + cost > part) {
        count++;
        used = 0;
      }
      used += cost;
    }
    return new Segments(gsm, units, count, part - used);
  }

  private static int width(String text, int at, boolean gsm) {
    return gsm ? 1 : Character.charCount(text.codePointAt(at));
  }

  private static int cost(String text, int at, boolean gsm) {
    if (!gsm) {
      return Character.charCount(text.codePointAt(at));
    }
    return EXTENSION.indexOf(text.charAt(at)) >= 0 ? 2 : 1;
  }
}
