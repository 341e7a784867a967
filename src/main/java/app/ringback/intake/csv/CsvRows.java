package app.ringback.intake.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into records, in bounded memory. Quotes are RFC 4180's, read leniently; a quote
 * that is never closed ends at its line, which is a broken record, and reading goes on with the
 * next line. That rule needs looking ahead and coming back, which readers such as FastCSV do not
 * offer.
 *
 * <p>A quote counts as never closed when the text ends before it closes, when another quote opens
 * right behind a delimiter or a line's start, or when its cell runs beyond {@link #LONGEST}.
 */
final class CsvRows implements RowSource {

  /** Longest record, in chars; with it all memory this class takes. */
  private static final int LONGEST = (1 << 23) - (1 << 17);

  /** Longest cell kept, in chars. */
  private static final int CELL = 1 << 20;

  /** Most cells of a record, as in the widest spreadsheets. */
  private static final int WIDEST = 16_384;

  /** Chars looked at in vain before quotes are believed to span only {@link #NEAR} more chars. */
  private static final long PATIENCE = 1L << 26;

  private static final int NEAR = 1 << 12;

  /** Chars kept of a broken line. */
  private static final int SHOWN = 1 << 16;

  private static final String NEVER_CLOSED =
      "A quote on this line is never closed, so its cells cannot be told apart.";
  private static final String TOO_LONG = "The line is too long to be a row of a lead list.";
  private static final String TOO_WIDE = "The line has more than 16,384 cells.";

  private final CharWindow window;
  private final Reader reader;
  private final LongSupplier bytesRead;
  private final char delimiter;
  private long line = 1;
  private int position;
  private int firstLineEnd;
  private int linesInside;
  private long lookedInVain;
  private boolean cut;
  private String trouble = "";
  private List<String> cells = new ArrayList<>();

  CsvRows(Reader reader, char delimiter, LongSupplier bytesRead) {
    this.reader = reader;
    this.window = new CharWindow(reader);
    this.delimiter = delimiter;
    this.bytesRead = bytesRead;
  }

  @Override
  public @Nullable Row next() throws IOException {
    while (window.at(0) != CharWindow.END) {
      Row row = record();
      // A line of nothing but tabs looks blank; one of commas was written by a program.
      boolean mayBeBlank = row.cells().size() <= 1 || delimiter == '\t';
      if (row.isBroken() || !mayBeBlank || !row.isBlank()) {
        return row;
      }
    }
    return null;
  }

  private Row record() throws IOException {
    long startLine = line;
    position = 0;
    firstLineEnd = -1;
    linesInside = 0;
    cut = false;
    trouble = "";
    cells = new ArrayList<>(Math.max(8, cells.size()));
    while (cell()) {
      if (cells.size() > WIDEST) {
        trouble = TOO_WIDE;
        break;
      }
    }
    if (!trouble.isEmpty()) {
      return broken(startLine);
    }
    String text = window.text(0, position);
    line = startLine + linesInside;
    endLine();
    return new Row(startLine, cells, withoutNuls(text), cut, "");
  }

  /** Reads a cell and the delimiter behind it; false at the end of the record or in trouble. */
  private boolean cell() throws IOException {
    int from = position;
    int c = window.at(position);
    while (c == ' ') {
      c = window.at(++position);
    }
    if (c == '"') {
      quoted();
    } else {
      position = window.find(delimiter, position, LONGEST);
      if (position >= LONGEST) {
        trouble = TOO_LONG;
      } else {
        keep(window.text(from, Math.min(position, from + CELL)), position - from > CELL);
      }
    }
    if (trouble.isEmpty() && window.at(position) == delimiter) {
      position++;
      return true;
    }
    return false;
  }

  private void quoted() throws IOException {
    int from = ++position;
    StringBuilder escaped = null;
    while (true) {
      int c = window.at(position);
      if (c == CharWindow.END || isTooFar()) {
        neverClosed();
        return;
      }
      if (c == '"') {
        if (window.at(position + 1) == '"') {
          escaped = escaped == null ? new StringBuilder() : escaped;
          append(escaped, from, position + 1);
          position += 2;
          from = position;
          continue;
        }
        int behind = behindBlanks(position + 1);
        if (endsCell(window.at(behind))) {
          closed(escaped, from);
          position = behind;
          return;
        }
        if (opensCell(from)) {
          neverClosed();
          return;
        }
      } else if (c == '\n' || c == '\r') {
        lineInside(c);
      }
      position++;
    }
  }

  private boolean isTooFar() {
    return position > LONGEST || (firstLineEnd >= 0 && position - firstLineEnd > quoteReach());
  }

  private void closed(@Nullable StringBuilder escaped, int from) {
    if (escaped == null) {
      keep(window.text(from, Math.min(position, from + CELL)), position - from > CELL);
    } else {
      append(escaped, from, position);
      keep(escaped.substring(0, Math.min(escaped.length(), CELL)), escaped.length() > CELL);
    }
  }

  /** Appends up to one char more than a cell may have, so that a cut is noticed. */
  private void append(StringBuilder cell, int from, int to) {
    int room = CELL + 1 - cell.length();
    if (room > 0) {
      cell.append(window.text(from, Math.min(to, from + room)));
    }
  }

  private void lineInside(int c) throws IOException {
    if (firstLineEnd < 0) {
      firstLineEnd = position;
    }
    if (c == '\r' && window.at(position + 1) == '\n') {
      position++;
    }
    linesInside++;
  }

  private int behindBlanks(int from) throws IOException {
    int behind = from;
    while (window.at(behind) == ' ') {
      behind++;
    }
    return behind;
  }

  private boolean endsCell(int c) {
    return c == delimiter || c == '\n' || c == '\r' || c == CharWindow.END;
  }

  /** Whether the quote here, or the run of quotes it ends, stands where a cell begins. */
  private boolean opensCell(int from) throws IOException {
    int before = position - 1;
    while (before >= 0 && window.at(before) == '"') {
      before--;
    }
    return before >= from && endsCell(window.at(before));
  }

  private void neverClosed() {
    trouble = NEVER_CLOSED;
    if (firstLineEnd >= 0) {
      lookedInVain += position - firstLineEnd;
    }
  }

  /**
   * How far behind its line a quote may close. Looking ahead in vain costs time each time, so a
   * text that does it again and again is believed less far: all of it is read in linear time.
   */
  private int quoteReach() {
    if (lookedInVain < PATIENCE) {
      return LONGEST;
    }
    return lookedInVain < 2 * PATIENCE ? NEAR : 0;
  }

  private void keep(String cell, boolean wasCut) {
    cut |= wasCut;
    cells.add(withoutNuls(cell));
  }

  private Row broken(long startLine) throws IOException {
    int end = firstLineEnd;
    if (end < 0) {
      end = position;
      while (!isLineEnd(window.at(end))) {
        end++;
        if (end > LONGEST) {
          window.markAt(end);
          end = 0;
        }
      }
    }
    String text = window.text(0, Math.min(end, SHOWN));
    position = end;
    line = startLine;
    endLine();
    return Row.broken(startLine, withoutNuls(text), trouble);
  }

  /** Steps over the end of the line; the next record begins there. */
  private void endLine() throws IOException {
    int c = window.at(position);
    if (c != CharWindow.END) {
      line++;
      position += c == '\r' && window.at(position + 1) == '\n' ? 2 : 1;
    }
    window.markAt(position);
    position = 0;
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r' || c == CharWindow.END;
  }

  private static String withoutNuls(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  @Override
  public long bytesRead() {
    return bytesRead.getAsLong();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
