package app.ringback.intake.csv;

import app.ringback.core.ProblemException;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.field.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table looked at: how it is to be read and what its first records are.
 *
 * @param sample the first leads of the table, broken records left out
 * @param sampleBytes about how many bytes of the file the sample takes
 * @param whole whether the sample is all there is
 */
record TableReading(
    Table table,
    TableHead head,
    List<TableColumn> columns,
    List<Row> sample,
    long sampleBytes,
    boolean whole) {

  private static final int SAMPLE = 200;

  /** Most chars of a sample: rows of 10,000 columns are not all looked at. */
  private static final int SAMPLE_CHARS = 4 << 20;

  static TableReading of(Path file, Cleaners cleaners, ReadOptions options) throws IOException {
    Table table = Table.of(file);
    List<Row> sample = new ArrayList<>();
    long chars = 0;
    boolean whole;
    try (RowSource rows = table.open()) {
      Row row = rows.next();
      while (row != null && sample.size() < SAMPLE && chars < SAMPLE_CHARS) {
        if (!row.isBroken()) {
          sample.add(row);
        }
        chars += row.text().length() + 1;
        row = rows.next();
      }
      whole = row == null;
    }
    TableHead head = TableHead.of(sample, cleaners, options.country());
    int firstLead = head.titleRows() + (head.header() == null ? 0 : 1);
    List<Row> leads = sample.stream().skip(firstLead).toList();
    List<TableColumn> columns = new ColumnPlan(cleaners, options).columns(head, leads);
    return new TableReading(table, head, columns, leads, chars, whole);
  }

  /** What reading went wrong with, for the user. */
  static ProblemException unreadable(Path file, Exception cause) {
    return new ProblemException(
        new app.ringback.core.Problem(
            "The file " + file.getFileName() + " could not be read.",
            "What was imported from it so far is kept.",
            "Check that the file still exists and is not open elsewhere, then import it again."),
        cause);
  }
}
