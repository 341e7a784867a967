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
}
