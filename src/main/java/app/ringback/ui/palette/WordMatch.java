package app.ringback.ui.palette;

import java.util.Locale;

/** Matches what is typed against a name, word by word, the letters of a word in their order. */
final class WordMatch {

  private WordMatch() {}

  /** The higher the better; 0 when a typed word is nowhere. No typed word matches everything. */
  static int score(String typed, String name) {
    String there = name.toLowerCase(Locale.ROOT);
    int score = 1;
    for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
      int place = there.indexOf(word);
      if (place == 0) {
        score += 4;
      } else if (place > 0 && !Character.isLetterOrDigit(there.charAt(place - 1))) {
        score += 3;
      } else if (place > 0) {
        score += 2;
      } else if (inOrder(word, there)) {
        score += 1;
      } else {
        return 0;
      }
    }
    return score;
  }

  private static boolean inOrder(String letters, String text) {
    int from = 0;
    for (int i = 0; i < letters.length(); i++) {
      from = text.indexOf(letters.charAt(i), from) + 1;
      if (from == 0) {
        return false;
      }
    }
    return true;
  }
}
