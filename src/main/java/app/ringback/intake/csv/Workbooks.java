package app.ringback.intake.csv;

import app.ringback.core.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells workbooks that can be read from those that cannot. */
public final class Workbooks {

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** Parts of a workbook other than its sheets are held in memory: no more than this, in bytes. */
  private static final long LARGEST_TEXTS = 64L << 20;

  private Workbooks() {}

  /** Whether the file is a workbook in the .xlsx format, by its content. */
  public static boolean isWorkbook(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(ZIP.length);
    }
    if (!java.util.Arrays.equals(head, ZIP)) {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry("xl/workbook.xml") != null;
    } catch (ZipException e) {
      // A torn zip file is no workbook; whoever asked says what else it may be.
      return false;
    }
  }

  /** Refuses workbooks that would not fit into memory, also those that claim small sizes. */
  static void check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!fits(zip, entry)) {
          throw new ProblemException(
              "The workbook " + file.getFileName() + " is too large to be read.",
              "Nothing was imported.",
              "Save the sheet as CSV (UTF-8) in your spreadsheet program and import that file.");
        }
      }
    }
  }

  private static boolean fits(ZipFile zip, ZipEntry entry) throws IOException {
    String name = entry.getName();
    if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
      // Pictures and the like: the reading library opens none of them.
      return true;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return name.startsWith("xl/worksheets/")
          ? SheetScan.isReadable(in, entry.getCompressedSize())
          : isShort(in);
    }
  }

  private static boolean isShort(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long length = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      length += read;
      if (length > LARGEST_TEXTS) {
        return false;
      }
    }
    return true;
  }
}
