package app.ringback.intake.leadmail;

import app.ringback.intake.field.HeaderWords;
import app.ringback.intake.field.HeaderWords.Certainty;
import app.ringback.intake.field.HeaderWords.Meaning;
import app.ringback.intake.field.LeadField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the labels of a mail and what stands behind them. */
final class Labels {

  /** Chars of a label; longer ones are sentences. */
  static final int LONGEST = 60;

  /** Words of a label. */
  private static final int MOST_WORDS = 8;

  /** These are in many texts: they count when two known labels of the mail use the same. */
  private static final List<Character> UNSURE = List.of(';', '-', '=');

  private static final Set<LeadField> ONE_LINE =
      Set.of(
          LeadField.NAME,
          LeadField.FIRST_NAME,
          LeadField.LAST_NAME,
          LeadField.PHONE,
          LeadField.EMAIL);

  private static final Set<LeadField> LONG_TEXTS =
      Set.of(LeadField.NOTES, LeadField.ADDRESS, LeadField.STREET);

  private static final Pattern BULLETS = Pattern.compile("^[\\s*•·▪►>_#\\-–]+|[\\s*_]+$");
  private static final Pattern LINKS =
      Pattern.compile("[<\\[(](?:tel|sms|https?):[^>\\])]*[>\\])]");

  private final HeaderWords words;
  private final Map<String, Meaning> meanings = new HashMap<>();

  Labels(HeaderWords words) {
    this.words = words;
  }

  /** A label, what it says, and the text it labels, which may be empty. */
  record Labelled(String label, Meaning meaning, String text) {}

  /** The labels in their order. What follows a signature's mark is the sender's. */
  List<Labelled> in(List<MailLine> lines) {
    String delimiters = delimiters(lines);
    List<Labelled> found = new ArrayList<>();
    Label open = null;
    for (MailLine line : lines) {
      if (line.text().stripTrailing().equals("--")) {
        break;
      }
      if (line.isRow()) {
        close(open, found);
        open = null;
        String label = clean(line.label().replaceAll("[\\s:;=]+$", ""));
        if (!label.isEmpty()) {
          found.add(new Labelled(label, meaning(label), value(line.text())));
        }
        continue;
      }
      Label next = line.isBlank() ? null : label(line.text(), delimiters);
      if (line.isBlank() || (next != null && ends(open, next))) {
        close(open, found);
        open = next;
      } else if (open != null) {
        open.add(line.text().strip());
      } else {
        open = next;
      }
    }
    close(open, found);
    return found;
  }

  private static void close(@Nullable Label open, List<Labelled> found) {
    if (open != null) {
      found.add(new Labelled(open.name, open.meaning, open.text.toString().strip()));
    }
  }

  /** Whether the text behind a label ends where another seems to begin. */
  private static boolean ends(@Nullable Label open, Label next) {
    return open == null
        || !open.takesLines()
        || !open.beganEmpty
        || next.meaning.certainty() == Certainty.NAMED
        || next.meaning.certainty() == Certainty.CLOSED;
  }

  private final class Label {
    private final String name;
    private final Meaning meaning;
    private final boolean beganEmpty;
    private final StringBuilder text;

    Label(String name, String text) {
      this.name = name;
      this.meaning = Labels.this.meaning(name);
      this.text = new StringBuilder(text);
      this.beganEmpty = text.isEmpty();
    }

    boolean takesLines() {
      boolean isOneLine =
          ONE_LINE.contains(meaning.field()) || meaning.certainty() == Certainty.CLOSED;
      return !isOneLine && (beganEmpty || LONG_TEXTS.contains(meaning.field()));
    }

    void add(String line) {
      if (takesLines()) {
        text.append(text.isEmpty() ? "" : "\n").append(line);
      }
    }
  }

  private Meaning meaning(String label) {
    return meanings.computeIfAbsent(label, words::meaning);
  }

  private String delimiters(List<MailLine> lines) {
    StringBuilder delimiters = new StringBuilder(":\t\uff1a");
    for (char unsure : UNSURE) {
      long known =
          lines.stream()
              .filter(line -> !line.isRow())
              .map(line -> known(line.text(), unsure))
              .filter(label -> label != null)
              .map(label -> label.name.toLowerCase(java.util.Locale.ROOT))
              .distinct()
              .limit(2)
              .count();
      if (known == 2) {
        delimiters.append(unsure);
      }
    }
    return delimiters.toString();
  }

  private @Nullable Label label(String line, String delimiters) {
    int at = -1;
    for (int i = 0; i < Math.min(line.length(), LONGEST + 10) && at < 0; i++) {
      at = ":\t\uff1a".indexOf(line.charAt(i)) >= 0 ? i : -1;
    }
    if (at > 0 && isLabel(line.substring(0, at))) {
      String rest = line.substring(at + 1);
      // "http://" is no label, nor is the hour of a time.
      boolean isNone = rest.startsWith("//") || Character.isDigit(line.charAt(at - 1));
      if (!isNone || meaning(clean(line.substring(0, at))).certainty() == Certainty.NAMED) {
        return new Label(clean(line.substring(0, at)), value(rest));
      }
    }
    for (char unsure : UNSURE) {
      Label known = delimiters.indexOf(unsure) >= 0 ? known(line, unsure) : null;
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  /** The known label before the delimiter: "E-mail - a@b.c" has its first one inside the label. */
  private @Nullable Label known(String line, char delimiter) {
    int most = Math.min(line.length(), LONGEST + 10);
    for (int at = line.indexOf(delimiter);
        at > 0 && at < most;
        at = line.indexOf(delimiter, at + 1)) {
      String before = line.substring(0, at);
      if (isLabel(before) && meaning(clean(before)).certainty() == Certainty.NAMED) {
        return new Label(clean(before), value(line.substring(at + 1)));
      }
    }
    return null;
  }

  private static boolean isLabel(String before) {
    String label = clean(before);
    return !label.isEmpty()
        && label.length() <= LONGEST
        && Character.isLetter(label.charAt(0))
        && label.indexOf('@') < 0
        && label.chars().filter(c -> c == ' ').count() < MOST_WORDS;
  }

  static String clean(String label) {
    return BULLETS.matcher(label.strip()).replaceAll("").strip();
  }

  private static String value(String text) {
    String bare = text.strip().replaceAll("^\\*+\\s*|\\s*\\*+$", "");
    String withoutLinks = LINKS.matcher(bare).replaceAll("").strip();
    return withoutLinks.isEmpty() ? bare : withoutLinks;
  }
}
