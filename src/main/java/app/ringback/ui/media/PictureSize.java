package app.ringback.ui.media;

import java.util.Optional;

/**
 * How large a picture is, read from its first bytes without decoding it: a few kilobytes can stand
 * for more pixels than there is memory.
 */
record PictureSize(int width, int height) {

  /** What a telephone's camera makes, several times over. */
  private static final long MOST_PIXELS = 60_000_000;

  private static final int LONGEST_SIDE = 30_000;

  boolean canBeShown() {
    return width > 0
        && height > 0
        && width <= LONGEST_SIDE
        && height <= LONGEST_SIDE
        && (long) width * height <= MOST_PIXELS;
  }

  /** The size of a PNG, JPEG, GIF or BMP; empty when it is none of these. */
  static Optional<PictureSize> of(byte[] picture) {
    if (starts(picture, 0x89, 'P', 'N', 'G') && picture.length >= 24) {
      return Optional.of(new PictureSize(big(picture, 16, 4), big(picture, 20, 4)));
    }
    if (starts(picture, 'G', 'I', 'F', '8') && picture.length >= 10) {
      return Optional.of(new PictureSize(little(picture, 6, 2), little(picture, 8, 2)));
    }
    if (starts(picture, 'B', 'M') && picture.length >= 26) {
      // A negative height means that the rows stand the other way round.
      return Optional.of(new PictureSize(little(picture, 18, 4), Math.abs(little(picture, 22, 4))));
    }
    return starts(picture, 0xff, 0xd8) ? jpeg(picture) : Optional.empty();
  }

  private static Optional<PictureSize> jpeg(byte[] picture) {
    int at = 2;
    while (at + 9 < picture.length && (picture[at] & 0xff) == 0xff) {
      int marker = picture[at + 1] & 0xff;
      if (marker == 0xff) {
        at++;
        continue;
      }
      boolean frame = marker >= 0xc0 && marker <= 0xcf;
      if (frame && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
        return Optional.of(new PictureSize(big(picture, at + 7, 2), big(picture, at + 5, 2)));
      }
      at += 2 + Math.max(2, big(picture, at + 2, 2));
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] picture, int... wanted) {
    if (picture.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((picture[i] & 0xff) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static int big(byte[] bytes, int at, int length) {
    int number = 0;
    for (int i = 0; i < length; i++) {
      number = (number << 8) | (bytes[at + i] & 0xff);
    }
    return number;
  }

  private static int little(byte[] bytes, int at, int length) {
    int number = 0;
    for (int i = length - 1; i >= 0; i--) {
      number = (number << 8) | (bytes[at + i] & 0xff);
    }
    return number;
  }
}
