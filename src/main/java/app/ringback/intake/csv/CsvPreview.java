package app.ringback.intake.csv;

import app.ringback.intake.field.LeadField;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the user sees of a table before anything is stored.
 *
 * @param encoding such as {@code UTF-8}, {@code windows-1252}, {@code Excel}
 * @param headerLine the physical line of the header, 0 when the table has none
 * @param rows the beginnings of the cells of the first records, at most 20, each on one line
 * @param titles single-cell lines above the table, skipped
 * @param estimatedRecords how many records the file may hold
 */
public record CsvPreview(
    String encoding,
    char delimiter,
    long headerLine,
    List<TableColumn> columns,
    List<List<String>> rows,
    List<String> titles,
    long estimatedRecords) {

  private static final int ROWS = 20;

  /** Chars shown of a cell; a column on the screen is narrower. */
  private static final int SHOWN = 200;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static CsvPreview of(TableReading reading, long bytes) {
    long records = reading.sample().size();
    boolean whole = reading.whole() || records == 0;
    return new CsvPreview(
        reading.table().encoding(),
        reading.table().delimiter(),
        reading.head().headerLine(),
        reading.columns(),
        reading.sample().stream().limit(ROWS).map(CsvPreview::shown).toList(),
        reading.head().titles(),
        whole ? records : Math.max(records, bytes * records / Math.max(1, reading.sampleBytes())));
  }

  private static List<String> shown(Row row) {
    return row.cells().stream().map(CsvPreview::shown).toList();
  }

  private static String shown(String cell) {
    String start = cell.substring(0, Math.min(cell.length(), SHOWN));
    return BLANKS.matcher(start).replaceAll(" ").strip();
  }

  /** Whether a column holds numbers or e-mails; without one no row can become a lead. */
  public boolean canHoldLeads() {
    return columns.stream()
        .anyMatch(column -> column.field() == LeadField.PHONE || column.field() == LeadField.EMAIL);
  }
}
