package app.ringback.intake.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/** Opens text files of any encoding. */
public final class TextFiles {

  private TextFiles() {}

  /** A text being read, and how many of its bytes have been. */
  public record Counted(Reader text, LongSupplier bytes) {

    public long bytesRead() {
      return bytes.getAsLong();
    }
  }

  /** The text of a file: by its mark, else UTF-8, else Windows-1252; never a decoding error. */
  public static Counted open(Path file) throws IOException {
    LenientReader reader = new LenientReader(file, FileText.of(file));
    return new Counted(reader, reader::bytesRead);
  }

  /** The first chars of a file, at least two; only its beginning is looked at. */
  public static String head(Path file, int length) throws IOException {
    try (Reader reader = new LenientReader(file, FileText.of(file, length))) {
      return beginning(reader, length);
    }
  }

  /** Reads that many chars, fewer at the end of the text; surrogate pairs stay whole. */
  static String beginning(Reader reader, int length) throws IOException {
    char[] chars = new char[length];
    int filled = 0;
    while (filled + 1 < length) {
      int read = reader.read(chars, filled, length - filled);
      if (read < 0) {
        break;
      }
      filled += read;
    }
    return new String(chars, 0, filled);
  }
}
