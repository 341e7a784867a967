package app.ringback.search;

import app.ringback.core.Texts;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How text becomes words, the same way for what is indexed and for what is asked: case and accents
 * folded, cut at everything that is neither letter nor digit. Scripts that are written without
 * blanks become single characters and pairs of neighbours.
 */
final class Words {

  /** Longest word kept, in chars; longer ones are found by this beginning. */
  static final int LONGEST = 64;

  private static final Set<UnicodeScript> WITHOUT_BLANKS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final int FIRST_WITHOUT_BLANKS = 0x0E00;

  private Words() {}

  /** The words of a text to index: O'Neil is found as oneil, o and neil. */
  static void index(String text, Consumer<String> sink) {
    split(fold(text), true, sink);
  }

  /** The words of a text that is asked for. */
  static void query(String text, Consumer<String> sink) {
    split(fold(text), false, sink);
  }

  /** Lower case, without accents, ligatures, width variants and invisible characters. */
  static String fold(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length());
    decomposed.codePoints().forEach(c -> appendFolded(folded, c));
    // Hangul was taken apart into its letters; put it together again.
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static void appendFolded(StringBuilder folded, int c) {
    switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {}
      case Character.DECIMAL_DIGIT_NUMBER -> folded.append((char) ('0' + Character.digit(c, 10)));
      default -> {
        switch (c) {
          case 'ß' -> folded.append("ss");
          case 'æ' -> folded.append("ae");
          case 'œ' -> folded.append("oe");
          case 'ø' -> folded.append('o');
          case 'ł' -> folded.append('l');
          case 'đ', 'ð' -> folded.append('d');
          case 'þ' -> folded.append("th");
          case 'ı' -> folded.append('i');
          case 'ħ' -> folded.append('h');
          case 'ς' -> folded.append('σ');
          // Arabic: alef maksura and teh marbuta are typed as yeh and heh; the stretch is no
          // letter.
          case 0x0649 -> folded.appendCodePoint(0x064A);
          case 0x0629 -> folded.appendCodePoint(0x0647);
          case 0x0640 -> {}
          case '’', 'ʼ', '`', '´', '‘' -> folded.append('\'');
          default -> folded.appendCodePoint(c);
        }
      }
    }
  }

  private static void split(String folded, boolean withParts, Consumer<String> sink) {
    int at = 0;
    while (at < folded.length()) {
      int c = folded.codePointAt(at);
      if (!isPart(c)) {
        at += Character.charCount(c);
      } else if (isWithoutBlanks(c)) {
        at = grams(folded, at, withParts, sink);
      } else {
        at = word(folded, at, withParts, sink);
      }
    }
  }

  private static int word(String folded, int start, boolean withParts, Consumer<String> sink) {
    int end = start;
    boolean apostrophe = false;
    while (end < folded.length()) {
      int c = folded.codePointAt(end);
      if (c == '\'' && end + 1 < folded.length() && isPart(folded.codePointAt(end + 1))) {
        apostrophe = true;
      } else if (!isPart(c) || isWithoutBlanks(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    String word = folded.substring(start, end);
    if (apostrophe) {
      sink.accept(Texts.cut(word.replace("'", ""), LONGEST));
      if (withParts) {
        for (String part : word.split("'", -1)) {
          if (!part.isEmpty()) {
            sink.accept(Texts.cut(part, LONGEST));
          }
        }
      }
    } else {
      sink.accept(Texts.cut(word, LONGEST));
    }
    return end;
  }

  private static int grams(String folded, int start, boolean withParts, Consumer<String> sink) {
    int at = start;
    int before = -1;
    while (at < folded.length()) {
      int c = folded.codePointAt(at);
      if (!isPart(c) || !isWithoutBlanks(c)) {
        break;
      }
      int next = at + Character.charCount(c);
      boolean alone =
          before < 0 && (next >= folded.length() || !isWithoutBlanks(folded.codePointAt(next)));
      if (withParts || alone) {
        sink.accept(folded.substring(at, next));
      }
      if (before >= 0) {
        sink.accept(folded.substring(before, next));
      }
      before = at;
      at = next;
    }
    return at;
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isWithoutBlanks(int c) {
    return c >= FIRST_WITHOUT_BLANKS && WITHOUT_BLANKS.contains(UnicodeScript.of(c));
  }
}
