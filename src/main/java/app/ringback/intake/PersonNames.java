package app.ringback.intake;

import java.text.Normalizer;
import java.util.Locale;

/** Whether two names may be one person's. */
final class PersonNames {

  private PersonNames() {}

  /**
   * Whether two first names are of different people. An initial agrees with every name it begins, a
   * missing name with all, and accents and case do not count.
   */
  static boolean differ(String one, String other) {
    String first = firstWord(one);
    String second = firstWord(other);
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    if (first.length() == 1 || second.length() == 1) {
      return first.charAt(0) != second.charAt(0);
    }
    return !first.equals(second);
  }

  /** The name without case, accents and punctuation. */
  static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static String firstWord(String name) {
    String folded = fold(name);
    int blank = folded.indexOf(' ');
    return blank < 0 ? folded : folded.substring(0, blank);
  }
}
