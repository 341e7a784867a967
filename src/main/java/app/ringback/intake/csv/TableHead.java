package app.ringback.intake.csv;

import app.ringback.core.EmailAddress;
import app.ringback.intake.clean.Cleaners;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the table begins: report titles above it, and its header.
 *
 * @param titles the single-cell lines above the table
 * @param header the header record; null when the first record is a lead already
 * @param titleRows how many good records stand above the header or the first lead
 */
record TableHead(List<String> titles, @Nullable Row header, int titleRows) {

  /** Records looked at for the header; report titles are shorter. */
  private static final int FARTHEST = 30;

  /**
   * A first record without a valid number or e-mail is the header; records of one cell above it are
   * titles. In a table of one column the first record is header or lead.
   */
  static TableHead of(List<Row> sample, Cleaners cleaners, String country) {
    List<Row> rows = sample.stream().limit(FARTHEST).filter(row -> !row.isBroken()).toList();
    boolean wide =
        rows.stream().filter(row -> row.filled() > 1).count() * 2 > rows.size()
            || sample.stream().filter(row -> row.filled() > 1).count() * 2 > sample.size();
    int first = 0;
    while (wide
        && first < rows.size() - 1
        && rows.get(first).filled() <= 1
        && !hasContact(rows.get(first), cleaners, country)) {
      first++;
    }
    if (rows.isEmpty() || hasContact(rows.get(first), cleaners, country)) {
      return new TableHead(titles(rows, first), null, first);
    }
    return new TableHead(titles(rows, first), rows.get(first), first);
  }

  /** The physical line of the header, 0 without one. */
  long headerLine() {
    return header == null ? 0 : header.line();
  }

  /** Whether a cell of the row is a valid number or e-mail. */
  private static boolean hasContact(Row row, Cleaners cleaners, String country) {
    return row.cells().stream()
        .anyMatch(cell ->
            EmailAddress.read(cell).isPresent() || cleaners.phones().isPhone(cell, country));
  }

  private static List<String> titles(List<Row> rows, int first) {
    return rows.subList(0, first).stream()
        .map(row -> String.join(" ", row.cells()).strip())
        .toList();
  }
}
