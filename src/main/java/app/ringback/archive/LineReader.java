package app.ringback.archive;

import app.ringback.core.BadRowException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8. Only LF ends one; a line is at most {@link #LONGEST} bytes long. */
final class LineReader {

  /** Twice the largest mail we keep, in base64 and with every other character escaped. */
  static final int LONGEST = 64 * 1024 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int end;
  private long line;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** The number of the line read last, from 1. */
  long line() {
    return line;
  }

  /**
   * The next line without its LF, null at the end.
   *
   * @throws BadRowException when it is too long or no UTF-8
   */
  @Nullable String next() throws IOException {
    line++;
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    while (true) {
      for (int i = position; i < end; i++) {
        if (buffer[i] == '\n') {
          rest.write(buffer, position, i - position);
          position = i + 1;
          return text(rest.toByteArray());
        }
      }
      rest.write(buffer, position, end - position);
      if (rest.size() > LONGEST) {
        throw new BadRowException("It is longer than " + LONGEST / 1024 / 1024 + " MB.");
      }
      position = 0;
      end = in.read(buffer);
      if (end < 0) {
        end = 0;
        return rest.size() == 0 ? null : text(rest.toByteArray());
      }
    }
  }

  private String text(byte[] utf8) {
    // Some editors put a byte order mark in front.
    int start =
        line == 1 && utf8.length >= 3 && utf8[0] == -17 && utf8[1] == -69 && utf8[2] == -65 ? 3 : 0;
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(utf8, start, utf8.length - start))
          .toString();
    } catch (CharacterCodingException e) {
      throw new BadRowException("It is not UTF-8.");
    }
  }
}
