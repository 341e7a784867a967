package app.ringback.intake.csv;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import java.io.IOException;
import java.math.BigDecimal;
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
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet, as if they stood in a CSV file; dates become ISO text. */
final class SheetRows implements RowSource {

  private static final int CELL = 1 << 20;
  private static final int WIDEST = 16_384;

  /** Most digits of a number; spreadsheets end at 10^308. */
  private static final int DIGITS = 400;

  /** The first day after 9999-12-31, where the days of spreadsheets end. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

  /** Day or year outside quotes and brackets: the format of a date, not of a mere number. */
  private static final Pattern DATE_FORMAT = Pattern.compile("[dDyY]|[hH]+:|m{3,}");

  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private final Path file;
  private final ReadableWorkbook workbook;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private long rowsRead;
  private long line;
  private boolean cut;

  SheetRows(Path file) throws IOException {
    this.file = file;
    this.workbook = workbook(file);
    try {
      this.stream = workbook.getFirstSheet().openStream();
      this.rows = stream.iterator();
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw damaged(file, e);
    }
  }

  private static ReadableWorkbook workbook(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
    } catch (ExcelReaderException e) {
      return withoutFormats(file);
    }
  }

  /** Small writers leave the formats out; then a number is just a number. */
  private static ReadableWorkbook withoutFormats(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, false));
    } catch (RuntimeException e) {
      throw damaged(file, e);
    }
  }

  private static ProblemException damaged(Path file, Exception cause) {
    return new ProblemException(
        new Problem(
            "The workbook " + file.getFileName() + " is damaged.",
            "What was imported from it so far is kept.",
            "Open it in your spreadsheet program, save it as CSV (UTF-8), and import that file."),
        cause);
  }

  @Override
  public @Nullable Row next() {
    try {
      return nextFilled();
    } catch (RuntimeException e) {
      // The library reports a damaged sheet in many unchecked ways.
      throw damaged(file, e);
    }
  }

  private @Nullable Row nextFilled() {
    while (rows.hasNext()) {
      org.dhatim.fastexcel.reader.Row sheetRow = rows.next();
      rowsRead++;
      // Rows may leave out their number; the library then counts them from 0.
      line = Math.max(sheetRow.getRowNum(), line + 1);
      cut = false;
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < Math.min(sheetRow.getCellCount(), WIDEST); i++) {
        cells.add(sheetRow.getOptionalCell(i).map(this::text).orElse(""));
      }
      Row row = new Row(line, cells, CsvLine.of(cells), cut, "");
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
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber();
      if (Math.abs((long) number.precision() - number.scale()) > DIGITS
          || Math.abs((long) number.scale()) > DIGITS) {
        // Written out, a forged exponent would fill the memory.
        return number.toString();
      }
      return isDate(cell.getDataFormatString()) && isDay(number)
          ? dateText(cell.asDate())
          : number.toPlainString();
    }
    String text = cell.getText();
    return text == null ? "" : text;
  }

  private static String dateText(LocalDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().toString()
        : at.toString();
  }

  private static boolean isDay(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
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
