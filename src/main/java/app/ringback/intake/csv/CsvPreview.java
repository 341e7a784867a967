package app.ringback.intake.csv;

import app.ringback.core.ProblemException;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.field.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the user sees of a table before anything is stored.
 *
 * @param encoding such as {@code UTF-8}, {@code windows-1252}, {@code Excel}
 * @param headerLine the physical line of the header, 0 when the table has none
 * @param rows the cells of the first records, at most 20
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

  /**
   * Looks at a file, without reading all of it.
   *
   * @throws ProblemException when it is no table
   */
  public static CsvPreview read(Path file, ReadOptions options) {
    try {
      TableReading reading = TableReading.of(file, Cleaners.shipped(), options);
      long records = reading.sample().size();
      long bytes = reading.table().bytes();
      boolean whole = reading.sampleBytes() >= bytes || records == 0;
      return new CsvPreview(
          reading.table().encoding(),
          reading.table().delimiter(),
          reading.head().headerLine(),
          reading.columns(),
          reading.sample().stream().limit(ROWS).map(Row::cells).toList(),
          reading.head().titles(),
          whole
              ? records
              : Math.max(records, bytes * records / Math.max(1, reading.sampleBytes())));
    } catch (IOException e) {
      throw TableReading.unreadable(file, e);
    }
  }

  /** Whether a column holds numbers or e-mails; without one no row can become a lead. */
  public boolean canHoldLeads() {
    return columns.stream()
        .anyMatch(column -> column.field() == LeadField.PHONE || column.field() == LeadField.EMAIL);
  }
}
