package app.ringback.intake.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the char between the cells. */
final class Delimiters {

  private static final char[] CANDIDATES = {',', ';', '\t', '|'};

  /** What spreadsheet programs write on the first line: {@code sep=;}. */
  private static final Pattern STATED =
      Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);

  /** Chars looked at; enough for some rows of the widest tables. */
  private static final int SAMPLE = 1 << 20;

  private static final int ROWS = 100;

  /** Most records looked at when many of them are broken. */
  private static final int MOST = 1000;

  private Delimiters() {}

  static Table.Text find(Path file, FileText text) throws IOException {
    String sample = sample(file, text);
    int end = 0;
    while (end < sample.length() && sample.charAt(end) != '\n' && sample.charAt(end) != '\r') {
      end++;
    }
    Matcher stated = STATED.matcher(end < 12 ? sample.substring(0, end) : "");
    if (stated.matches()) {
      return new Table.Text(file, text, stated.group(1).charAt(0), true);
    }
    return new Table.Text(file, text, best(sample), false);
  }

  private static String sample(Path file, FileText text) throws IOException {
    try (Reader reader = new LenientReader(file, text)) {
      return TextFiles.beginning(reader, SAMPLE);
    }
  }

  private static char best(String sample) throws IOException {
    char best = ',';
    double bestScore = 0;
    for (char candidate : CANDIDATES) {
      double score = sample.indexOf(candidate) < 0 ? 0 : score(sample, candidate);
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return best;
  }

  /**
   * The share of records that have the usual number of cells, of those that have several at all.
   * Title lines above the table count against every candidate alike.
   */
  private static double score(String sample, char delimiter) throws IOException {
    List<Integer> widths = new ArrayList<>();
    try (CsvRows rows = new CsvRows(new StringReader(sample), delimiter, () -> 0)) {
      int seen = 0;
      for (Row row = rows.next();
          row != null && seen < MOST && widths.size() < ROWS;
          row = rows.next()) {
        seen++;
        if (!row.isBroken()) {
          widths.add(row.cells().size());
        }
      }
    }
    Map<Integer, Integer> counts = new HashMap<>();
    widths.forEach(width -> counts.merge(width, 1, Integer::sum));
    int usual = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      if (entry.getKey() > 1 && entry.getValue() > counts.getOrDefault(usual, 0)) {
        usual = entry.getKey();
      }
    }
    if (usual == 0) {
      return 0;
    }
    double share = (double) counts.getOrDefault(usual, 0) / Math.max(1, widths.size());
    return share + Math.min(usual, 50) * 0.002;
  }
}
