package app.ringback.ui.media;

import java.util.Arrays;

/** The first picture of a GIF: a film of hundreds would be decoded whole and fill the memory. */
final class GifStill {

  private static final int TRAILER = 0x3b;
  private static final int EXTENSION = 0x21;
  private static final int PICTURE = 0x2c;

  private final byte[] gif;
  private int at;

  private GifStill(byte[] gif) {
    this.gif = gif;
  }

  /** The GIF up to the end of its first picture; as it is when that cannot be found. */
  static byte[] of(byte[] gif) {
    return new GifStill(gif).cut();
  }

  private byte[] cut() {
    at = 13 + colours(10);
    while (at < gif.length) {
      int block = gif[at] & 0xff;
      if (block == EXTENSION) {
        at += 2;
        skipBlocks();
      } else if (block == PICTURE && at + 10 < gif.length) {
        at += 11 + colours(at + 9);
        skipBlocks();
        int end = Math.min(at, gif.length);
        byte[] still = Arrays.copyOf(gif, end + 1);
        still[end] = TRAILER;
        return still;
      } else {
        return gif;
      }
    }
    return gif;
  }

  /** The bytes of the table of colours that the flags at this place announce. */
  private int colours(int flags) {
    if (flags >= gif.length || (gif[flags] & 0x80) == 0) {
      return 0;
    }
    return 3 << ((gif[flags] & 7) + 1);
  }

  private void skipBlocks() {
    while (at < gif.length && gif[at] != 0) {
      at += 1 + (gif[at] & 0xff);
    }
    at++;
  }
}
