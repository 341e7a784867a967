package app.ringback.intake.example;

import app.ringback.intake.field.LeadField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a field stands in the mails of a sender: in the line that holds the fixed text around it,
 * such as its label or the first cell of its row, or so many lines below a fixed line.
 *
 * @param before the fixed text before it in its line; may be empty
 * @param after the fixed text behind it in its line; may be empty
 * @param above the fixed line above it; empty when its own line says enough
 * @param below how many lines below that it stands
 * @param isSeveralLines whether it runs on to the next blank line
 */
public record Mark(
    LeadField field, String before, String after, String above, int below, boolean isSeveralLines) {

  private static final int LONGEST_LINE = 1_000;

  private static final Pattern BLANKS = Pattern.compile("\\s{2,}");

  private static final Pattern TOKEN = Pattern.compile("\\s+|\\d+|[^\\s\\d]+");

  /** What stands at this place of the text; empty when there is no such place. */
  Optional<String> in(List<String> lines) {
    if (above.isEmpty()) {
      return inLines(lines, 0, lines.size());
    }
    Pattern fixed = Pattern.compile("\\s*" + fixed(above.strip()) + "\\s*", FLAGS);
    for (int i = 0; i + below < lines.size(); i++) {
      if (lines.get(i).length() <= LONGEST_LINE && fixed.matcher(lines.get(i)).matches()) {
        return inLines(lines, i + below, i + below + 1);
      }
    }
    return Optional.empty();
  }

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private Optional<String> inLines(List<String> lines, int from, int to) {
    String begin = before.isBlank() ? "^\\s*" : fixed(before.strip()) + "\\s*";
    String end = after.isBlank() ? "$" : "\\s*" + fixed(after.strip());
    Pattern around = Pattern.compile(begin + "(\\S.*?)\\s*" + end, FLAGS);
    for (int i = from; i < to; i++) {
      // Long runs of blanks would make the search take their length once more for each of them.
      String line = BLANKS.matcher(lines.get(i)).replaceAll(" ");
      Matcher found = around.matcher(line.length() > LONGEST_LINE ? "" : line);
      if (found.find()) {
        return Optional.of(isSeveralLines ? several(lines, i, found.group(1)) : found.group(1));
      }
    }
    return Optional.empty();
  }

  private static String several(List<String> lines, int at, String first) {
    List<String> value = new ArrayList<>(List.of(first));
    for (int i = at + 1; i < lines.size() && !lines.get(i).isBlank(); i++) {
      value.add(lines.get(i).strip());
    }
    return String.join("\n", value);
  }

  /** The text with any blanks between its words, and any number where it has one. */
  private static String fixed(String text) {
    StringBuilder pattern = new StringBuilder();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      char first = token.group().charAt(0);
      if (Character.isWhitespace(first)) {
        pattern.append("\\s+");
      } else {
        pattern.append(Character.isDigit(first) ? "\\d+" : Pattern.quote(token.group()));
      }
    }
    return pattern.toString();
  }
}
