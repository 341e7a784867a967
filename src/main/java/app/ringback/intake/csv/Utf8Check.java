package app.ringback.intake.csv;

/** Counts the sequences of UTF-8 in a stream of bytes, and the bytes that cannot be any. */
final class Utf8Check {

  private long good;
  private long bad;
  private int pending;

  void see(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      int b = bytes[i];
      if (b >= 0) {
        if (pending > 0) {
          bad++;
          pending = 0;
        }
        continue;
      }
      next(b & 0xFF);
    }
  }

  private void next(int b) {
    if (pending > 0) {
      if (b < 0xC0) {
        pending--;
        good += pending == 0 ? 1 : 0;
        return;
      }
      bad++;
      pending = 0;
    }
    if (b >= 0xC2 && b < 0xE0) {
      pending = 1;
    } else if (b >= 0xE0 && b < 0xF0) {
      pending = 2;
    } else if (b >= 0xF0 && b < 0xF5) {
      pending = 3;
    } else {
      bad++;
    }
  }

  /** Whether the text is UTF-8, save perhaps for fewer strays than there are good sequences. */
  boolean isMostlyUtf8() {
    return bad == 0 || good > bad;
  }
}
