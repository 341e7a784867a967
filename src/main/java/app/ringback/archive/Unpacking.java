package app.ringback.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file of an archive while it is unpacked: ends when it grows far beyond what a book's can. */
final class Unpacking extends FilterInputStream {

  /** What any file may unpack to, in bytes. */
  private static final long ALWAYS = 256L << 20;

  /** How far lines shrink at most when packed; those of books shrink 5 to 20 times. */
  private static final long PACKING = 200;

  private final String name;
  private final long most;
  private long read;

  Unpacking(InputStream in, String name, long packed) {
    super(in);
    this.name = name;
    most = Math.max(ALWAYS, PACKING * packed);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int some = super.read(buffer, offset, length);
    count(some);
    return some;
  }

  private void count(int some) {
    read += Math.max(0, some);
    if (read > most) {
      throw ArchiveFailure.unreadable(
          name + " in the zip unpacks to far more than a book can hold.", null);
    }
  }
}
