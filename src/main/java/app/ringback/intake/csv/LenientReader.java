package app.ringback.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Decodes a file without ever failing: stray bytes of UTF-8 are read as Windows-1252. */
final class LenientReader extends Reader {

  private final InputStream in;
  private final FileText text;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private long bytesRead;
  private boolean ended;

  LenientReader(Path file, FileText text) throws IOException {
    this.in = Files.newInputStream(file);
    this.text = text;
    CodingErrorAction onError = text.mixed() ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
    this.decoder =
        (text.mixed() ? StandardCharsets.UTF_8 : text.charset())
            .newDecoder()
            .onMalformedInput(onError)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    in.skipNBytes(text.markLength());
    bytesRead = text.markLength();
  }

  /** Bytes taken from the file, at most one buffer ahead of the chars given out. */
  long bytesRead() {
    return bytesRead;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length < 2) {
      throw new IllegalArgumentException("A surrogate pair needs room for two chars");
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (result.isError()) {
        if (!chars.hasRemaining()) {
          return length;
        }
        stray(chars);
      } else if (chars.position() > offset && (result.isOverflow() || ended)) {
        return chars.position() - offset;
      } else if (ended) {
        return -1;
      } else {
        fill();
      }
    }
  }

  private void stray(CharBuffer chars) {
    byte stray = bytes.get();
    chars.put(new String(new byte[] {stray}, text.charset()).charAt(0));
    decoder.reset();
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
      bytesRead += read;
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
