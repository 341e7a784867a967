package app.ringback.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;

/** Every byte of a closed book, decrypted: living pages, old ones and free space alike. */
public final class PlainBytes {

  private static final int BLOCKS = 256 * FileEncrypt.BLOCK_SIZE;

  private PlainBytes() {}

  /** The bytes as Latin-1 text, to look for ASCII text in. */
  public static String of(Path book, BookKey key) throws IOException {
    byte[] password = FilePathEncrypt.getPasswordBytes(key.filePassword());
    StringBuilder text = new StringBuilder();
    try (FileChannel channel = FileChannel.open(book);
        FileEncrypt plain = new FileEncrypt(book.toString(), password, channel)) {
      ByteBuffer buffer = ByteBuffer.allocate(BLOCKS);
      long position = 0;
      while (position < plain.size()) {
        buffer.clear();
        buffer.limit((int) Math.min(BLOCKS, plain.size() - position));
        int read = plain.read(buffer, position);
        if (read <= 0) {
          break;
        }
        text.append(new String(buffer.array(), 0, read, StandardCharsets.ISO_8859_1));
        position += read;
      }
    }
    return text.toString();
  }
}
