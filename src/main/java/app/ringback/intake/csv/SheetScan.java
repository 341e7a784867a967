package app.ringback.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Measures one packed part of a workbook before it is read, in constant memory: the reading library
 * holds whole rows and texts in memory, however large a forged part makes them.
 */
final class SheetScan {

  /** Longest text or tag, in bytes; spreadsheets end a cell at 32,767 chars. */
  private static final int LONGEST_TEXT = 4 << 20;

  /** Largest row, in bytes and in tags; the widest spreadsheets have 16,384 cells. */
  private static final int LARGEST_ROW = 32 << 20;

  private static final int MOST_TAGS = 1 << 20;

  /** Letters of a column in a cell's address; XFD is the last column. */
  private static final int COLUMN_LETTERS = 3;

  /** How far sheets shrink at most when packed: rows that say something shrink 5 to 40 times. */
  private static final int BELIEVED_PACKING = 100;

  private static final long ALWAYS_READ = 256L << 20;

  /** Where the colon behind the prefix of a tag stands at most, as in {@code <x:row>}. */
  private static final int PREFIX = 8;

  private static final byte[] ROW = "row".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ADDRESS = " r=\"".getBytes(StandardCharsets.US_ASCII);

  private long length;
  private int text;
  private int rowLength;
  private int rowTags;
  private int inRow = ROW.length;
  private int inAddress;
  private int letters;
  private boolean oversized;

  private SheetScan() {}

  /** Whether a sheet can be read in bounded memory and time, however small it is packed. */
  static boolean isReadable(InputStream sheet, long packedLength) throws IOException {
    SheetScan scan = new SheetScan();
    long most = Math.max(ALWAYS_READ, BELIEVED_PACKING * packedLength);
    byte[] buffer = new byte[1 << 16];
    for (int read = sheet.read(buffer); read >= 0; read = sheet.read(buffer)) {
      scan.length += read;
      for (int i = 0; i < read; i++) {
        scan.see(buffer[i]);
      }
      if (scan.oversized || scan.length > most) {
        return false;
      }
    }
    return true;
  }

  private void see(byte b) {
    text++;
    rowLength++;
    if (b == '<') {
      text = 0;
      inRow = 0;
      rowTags++;
    } else if (b == ':' && text <= PREFIX) {
      inRow = 0;
    } else if (inRow < ROW.length) {
      inRow = b == ROW[inRow] ? inRow + 1 : Integer.MAX_VALUE;
      if (inRow == ROW.length) {
        rowLength = 0;
        rowTags = 0;
      }
    }
    address(b);
    oversized |= text > LONGEST_TEXT || rowLength > LARGEST_ROW || rowTags > MOST_TAGS;
  }

  private void address(byte b) {
    if (inAddress == ADDRESS.length) {
      letters++;
      if (!(b >= 'A' && b <= 'Z') && !(b >= 'a' && b <= 'z')) {
        inAddress = 0;
        letters = 0;
      }
      oversized |= letters > COLUMN_LETTERS;
    } else if (b == ADDRESS[inAddress]) {
      inAddress++;
    } else {
      inAddress = b == ADDRESS[0] ? 1 : 0;
    }
  }
}
