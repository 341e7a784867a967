package app.ringback.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The 256-bit key the book is encrypted with. Never printed, never logged. */
public final class BookKey {

  private static final int BYTES = 32;

  private final byte[] bytes;

  public BookKey(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A book key has 32 bytes");
    }
    this.bytes = bytes.clone();
  }

  /** A copy of the key, for whoever stores it safely or derives another key from it. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Sixteen bytes as hex that tell keys apart and reveal nothing about them: HMAC-SHA256 of a fixed
   * text under the key, which is random.
   */
  public String fingerprint() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      byte[] digest = mac.doFinal("Ringback book key".getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
    }
  }

  /** H2 wants the file's password and the user's, with a blank between them. */
  char[] h2Password() {
    return (HexFormat.of().formatHex(bytes) + " book").toCharArray();
  }

  /** The file's part of {@link #h2Password}, which opens the file without the database too. */
  char[] filePassword() {
    return HexFormat.of().formatHex(bytes).toCharArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BookKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "BookKey[hidden]";
  }
}
