package app.ringback.search;

import app.ringback.core.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A text typed into the box, read: every part must match, each by one of its readings. {@code (206)
 * 555} is a telephone number or two words; {@code jane.doe} an e-mail address or two words.
 *
 * @param whole the text as a whole name
 */
record SearchQuery(List<Part> parts, String whole) {

  private static final int LONGEST = 400;
  private static final int MOST_PARTS = 16;

  /** One part; it matches when all words of one reading do. */
  record Part(List<List<Wanted>> readings) {

    /** Whether it may be an e-mail address. */
    boolean isAddress() {
      return readings.getLast().getFirst().kind() == Kind.EMAIL;
    }
  }

  /** What a word is looked for in. */
  enum Kind {
    WORD,
    EMAIL,
    PHONE
  }

  /**
   * One thing looked for.
   *
   * @param last whether more of it may still be typed
   */
  record Wanted(String text, Kind kind, boolean last) {}

  static SearchQuery read(String text) {
    String[] chunks = Texts.cut(Words.fold(text.strip()), LONGEST).strip().split("[\\s\\p{Z}]+");
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < chunks.length && parts.size() < MOST_PARTS) {
      int end = at + 1;
      if (isNumberLike(chunks[at])) {
        while (end < chunks.length && isNumberLike(chunks[end])) {
          end++;
        }
      }
      add(parts, List.of(chunks).subList(at, end), end == chunks.length);
      at = end;
    }
    return new SearchQuery(List.copyOf(parts), LeadTerms.wholeName(text));
  }

  private static void add(List<Part> parts, List<String> chunks, boolean last) {
    String text = String.join(" ", chunks);
    List<List<Wanted>> readings = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Words.query(text, words::add);
    List<Wanted> asWords = new ArrayList<>();
    for (int i = 0; i < Math.min(words.size(), MOST_PARTS); i++) {
      asWords.add(new Wanted(words.get(i), Kind.WORD, last && i == words.size() - 1));
    }
    if (!asWords.isEmpty()) {
      readings.add(asWords);
    }
    if (isNumberLike(text.replace(" ", ""))) {
      addNumber(readings, LeadTerms.digits(text));
    } else if (text.indexOf('@') >= 0 || text.indexOf('.') >= 0) {
      String address = text.replaceAll("^[@<\"'(,;:]+|[>\"'),;:]+$", "");
      if (!address.isEmpty()) {
        readings.add(List.of(new Wanted(address, Kind.EMAIL, true)));
      }
    }
    if (!readings.isEmpty()) {
      parts.add(new Part(readings));
    }
  }

  /** With and without what people type before a number: 00, a trunk 0, the 1 of North America. */
  private static void addNumber(List<List<Wanted>> readings, String digits) {
    if (digits.isEmpty()) {
      return;
    }
    readings.add(List.of(new Wanted(digits, Kind.PHONE, true)));
    String bare = digits.replaceFirst("^0+", "");
    if (bare.length() != digits.length() && !bare.isEmpty()) {
      readings.add(List.of(new Wanted(bare, Kind.PHONE, true)));
    }
    if (digits.length() == 11 && digits.startsWith("1")) {
      readings.add(List.of(new Wanted(digits.substring(1), Kind.PHONE, true)));
    }
  }

  /** Digits and what stands between them, and at least one digit. */
  private static boolean isNumberLike(String chunk) {
    boolean digit = false;
    for (int i = 0; i < chunk.length(); i++) {
      char c = chunk.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if ("+()-./".indexOf(c) < 0 && (c < 0x2010 || c > 0x2015)) {
        return false;
      }
    }
    return digit || chunk.equals("+") || chunk.equals("-");
  }
}
