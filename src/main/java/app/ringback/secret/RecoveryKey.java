package app.ringback.secret;

import app.ringback.store.BookKey;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The book's key as text a person can print and type: Crockford's base 32 (no I, L, O, U) in groups
 * of four, with a checksum that catches a mistyped character.
 */
public final class RecoveryKey {

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int KEY_BYTES = 32;
  private static final int CHECK_BYTES = 3;

  /** 35 bytes are exactly 56 digits of five bits. */
  private static final int LENGTH = (KEY_BYTES + CHECK_BYTES) * 8 / 5;

  private RecoveryKey() {}

  /** The key as 14 groups of four. */
  public static String write(BookKey key) {
    byte[] all = withChecksum(key.bytes());
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int buffer = 0;
    for (byte b : all) {
      buffer = (buffer << 8 | (b & 0xff)) & 0xffff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(DIGITS.charAt(buffer >> bits & 31));
      }
    }
    return text.toString().replaceAll("(.{4})(?!$)", "$1-");
  }

  /** Reads it back, whatever the case, blanks and dashes; empty when mistyped. */
  public static Optional<BookKey> read(String text) {
    String digits =
        text.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    if (digits.length() != LENGTH) {
      return Optional.empty();
    }
    byte[] all = new byte[KEY_BYTES + CHECK_BYTES];
    int bits = 0;
    int buffer = 0;
    int place = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = DIGITS.indexOf(digits.charAt(i));
      if (value < 0) {
        return Optional.empty();
      }
      buffer = (buffer << 5 | value) & 0xffff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        all[place++] = (byte) (buffer >> bits);
      }
    }
    byte[] key = java.util.Arrays.copyOf(all, KEY_BYTES);
    return java.util.Arrays.equals(all, withChecksum(key))
        ? Optional.of(new BookKey(key))
        : Optional.empty();
  }

  private static byte[] withChecksum(byte[] key) {
    CRC32 crc = new CRC32();
    crc.update(key);
    byte[] all = java.util.Arrays.copyOf(key, KEY_BYTES + CHECK_BYTES);
    for (int i = 0; i < CHECK_BYTES; i++) {
      all[KEY_BYTES + i] = (byte) (crc.getValue() >> (8 * i));
    }
    return all;
  }
}
