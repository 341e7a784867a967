package app.ringback.intake.example;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Learns where fields stand from one mail on which they are marked. */
public final class Learning {

  /** Words behind a field that are taken for fixed; what follows may be another's. */
  private static final int WORDS_BEHIND = 2;

  private final String text;
  private final List<Marking> markings;

  private Learning(String text, List<Marking> markings) {
    this.text = text;
    this.markings = markings;
  }

  /** The marks of a mail; blank selections are left out. */
  public static List<Mark> marks(String text, List<Marking> markings) {
    List<Marking> trimmed = new ArrayList<>();
    for (Marking marking : markings) {
      int start = marking.start();
      int end = Math.min(marking.end(), text.length());
      while (start < end && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        trimmed.add(new Marking(marking.field(), start, end));
      }
    }
    trimmed.sort(Comparator.comparingInt(Marking::start));
    Learning learning = new Learning(text, trimmed);
    List<Mark> marks = new ArrayList<>();
    for (int place = 0; place < trimmed.size(); place++) {
      marks.add(learning.mark(place));
    }
    return marks;
  }

  private Mark mark(int place) {
    Marking marking = markings.get(place);
    int lineStart = text.lastIndexOf('\n', marking.start() - 1) + 1;
    int lineEnd = lineEnd(marking.end());
    // What another field holds is never fixed text.
    int from = place == 0 ? lineStart : Math.max(lineStart, markings.get(place - 1).end());
    boolean isLast = place + 1 == markings.size();
    int to = isLast ? lineEnd : Math.min(lineEnd, markings.get(place + 1).start());
    String before = text.substring(Math.min(from, marking.start()), marking.start());
    String rest = text.substring(marking.end(), Math.max(to, marking.end()));
    boolean several = text.substring(marking.start(), marking.end()).indexOf('\n') >= 0;
    // What runs over lines ends at a blank one, whatever stands there in this mail.
    String after = several ? "" : to < lineEnd ? rest : firstWords(rest);
    if (!before.isBlank() || !after.isBlank()) {
      return new Mark(marking.field(), before.strip(), after.strip(), "", 0, several);
    }
    int below = 0;
    int end = lineStart - 1;
    while (end >= 0) {
      int start = text.lastIndexOf('\n', end - 1) + 1;
      below++;
      String line = text.substring(start, end).strip();
      if (!line.isEmpty() && !isMarked(start, end)) {
        return new Mark(marking.field(), "", "", line, below, several);
      }
      end = start - 1;
    }
    return new Mark(marking.field(), "", "", "", 0, several);
  }

  private boolean isMarked(int start, int end) {
    return markings.stream().anyMatch(other -> other.start() < end && other.end() > start);
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static String firstWords(String rest) {
    String[] words = rest.strip().split("\\s+", WORDS_BEHIND + 1);
    return String.join(" ", List.of(words).subList(0, Math.min(WORDS_BEHIND, words.length)));
  }
}
