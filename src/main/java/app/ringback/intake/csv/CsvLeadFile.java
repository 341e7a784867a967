package app.ringback.intake.csv;

import app.ringback.intake.LeadFile;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.field.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the leads of a table: CSV of any kind, or the first sheet of a workbook. */
public final class CsvLeadFile implements LeadFile {

  private final Path file;
  private final TableReading reading;
  private final ReadOptions options;
  private final Cleaners cleaners;
  private final long size;
  private final boolean scanned;
  private @Nullable RowSource scan;
  private @Nullable RowSource rows;
  private @Nullable RowLeads leads;
  private long titleRowsLeft;

  private CsvLeadFile(Path file, ReadOptions options) throws IOException {
    this.file = file;
    this.options = options;
    this.cleaners = Cleaners.shipped();
    this.reading = TableReading.of(file, cleaners, options);
    this.size = reading.table().bytes();
    this.scanned = new PreScan(reading.columns()).isNeeded();
    this.titleRowsLeft = reading.head().titleRows();
  }

  /**
   * Opens a table with the mapping, country, zone and clock of the options.
   *
   * @throws app.ringback.core.ProblemException when the file is no table or cannot be read
   */
  public static CsvLeadFile open(Path file, ReadOptions options) {
    try {
      return new CsvLeadFile(file, options);
    } catch (IOException e) {
      throw TableReading.unreadable(file, e);
    }
  }

  @Override
  public String format() {
    return "csv";
  }

  /** What the user sees of it before anything is stored. */
  public CsvPreview preview() {
    return CsvPreview.of(reading, size);
  }

  @Override
  public Optional<ParsedRecord> next() {
    try {
      RowSource source = rows == null ? start() : rows;
      Row row = source.next();
      while (row != null && isHead(row)) {
        row = source.next();
      }
      return row == null || leads == null ? Optional.empty() : Optional.of(leads.record(row));
    } catch (IOException | UncheckedIOException e) {
      throw TableReading.unreadable(file, e);
    }
  }

  private RowSource start() throws IOException {
    PreScan preScan = new PreScan(reading.columns());
    if (scanned) {
      try (RowSource whole = reading.table().open()) {
        scan = whole;
        preScan.read(whole);
      }
    }
    leads = new RowLeads(cleaners, options, reading, preScan);
    RowSource source = reading.table().open();
    rows = source;
    return source;
  }

  /** Whether the row is a title or the header. */
  private boolean isHead(Row row) {
    if (row.isBroken()) {
      return false;
    }
    if (titleRowsLeft > 0) {
      titleRowsLeft--;
      return true;
    }
    return row.line() == reading.head().headerLine();
  }

  @Override
  public long bytesRead() {
    long first = scan == null ? 0 : scan.bytesRead();
    return first + (rows == null ? 0 : rows.bytesRead());
  }

  /** Twice the size when the file has to be read twice. */
  @Override
  public long bytesTotal() {
    return scanned ? 2 * size : size;
  }

  @Override
  public void close() {
    try {
      if (rows != null) {
        rows.close();
      }
    } catch (IOException e) {
      throw TableReading.unreadable(file, e);
    }
  }
}
