package app.ringback.intake.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet, as if they stood in a CSV file; dates become ISO text. */
final class SheetRows implements RowSource {

  private static final String DAMAGED = "The workbook is damaged";
  private static final int CELL = 1 << 20;
  private static final int WIDEST = 16_384;

  /** Day or year outside quotes and brackets: the format of a date, not of a mere number. */
  private static final Pattern DATE_FORMAT = Pattern.compile("[dDyY]|[hH]+:|m{3,}");

  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private final Path file;
  private final ReadableWorkbook workbook;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private long rowsRead;
  private boolean cut;

  SheetRows(Path file) throws IOException {
    this.file = file;
    this.workbook = workbook(file);
    try {
      this.stream = workbook.getFirstSheet().openStream();
      this.rows = stream.iterator();
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw new IOException(DAMAGED, e);
    }
  }

  private static ReadableWorkbook workbook(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
    } catch (RuntimeException e) {
      throw new IOException(DAMAGED, e);
    }
  }

  @Override
  public @Nullable Row next() throws IOException {
    try {
      return nextFilled();
    } catch (RuntimeException e) {
      // The library reports a damaged sheet in many unchecked ways.
      throw new IOException(DAMAGED, e);
    }
  }

  private @Nullable Row nextFilled() {
    while (rows.hasNext()) {
      org.dhatim.fastexcel.reader.Row sheetRow = rows.next();
      rowsRead++;
      cut = false;
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < Math.min(sheetRow.getCellCount(), WIDEST); i++) {
        cells.add(sheetRow.getOptionalCell(i).map(this::text).orElse(""));
      }
      Row row = new Row(sheetRow.getRowNum(), cells, CsvLine.of(cells), cut, "");
      if (!row.isBlank()) {
        return row;
      }
    }
    return null;
  }

  private String text(Cell cell) {
    String text = raw(cell);
    if (text.length() > CELL) {
      cut = true;
      return text.substring(0, CELL);
    }
    return text;
  }

  private static String raw(Cell cell) {
    if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
      LocalDateTime at = cell.asDate();
      return at.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? at.toLocalDate().toString()
          : at.toString();
    }
    if (cell.getType() == CellType.NUMBER) {
      return cell.asNumber().toPlainString();
    }
    String text = cell.getText();
    return text == null ? "" : text;
  }

  private static boolean isDate(@Nullable String format) {
    return format != null
        && !format.equalsIgnoreCase("general")
        && DATE_FORMAT.matcher(LITERALS.matcher(format).replaceAll("")).find();
  }

  /** An estimate: rows are not bytes, and a workbook is packed. */
  @Override
  public long bytesRead() {
    try {
      return Math.min(Files.size(file), rowsRead * 40);
    } catch (IOException e) {
      // Only the progress shown depends on it.
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
