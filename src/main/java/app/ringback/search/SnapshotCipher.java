package app.ringback.search;

import app.ringback.store.BookKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the saved index: AES-256-GCM in blocks, under a key of its own for every file, derived
 * from the book's by HKDF (RFC 5869) and a random salt, so that no key ever meets a nonce twice.
 */
final class SnapshotCipher {

  static final int SALT_BYTES = 32;

  /** Bytes of plain text a block holds; the last one of a file may hold fewer. */
  static final int BLOCK = 1 << 20;

  private static final int TAG_BYTES = 16;
  private static final int NONCE_BYTES = 12;

  private final SecretKey bookKey;
  private final SecureRandom random;

  SnapshotCipher(BookKey bookKey, SecureRandom random) {
    this.bookKey = new SecretKeySpec(bookKey.bytes(), "HKDF");
    this.random = random;
  }

  byte[] newSalt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  /** A name for a file with this salt that tells nothing. */
  static String fileName(byte[] salt) {
    return HexFormat.of().formatHex(salt, 0, 16);
  }

  /** Encrypts or decrypts the blocks of one file, in order. */
  final class Blocks {
    private final SecretKey key;
    private final String name;
    private final Cipher cipher;
    private long number;

    private Blocks(byte[] salt, String name) throws GeneralSecurityException {
      this.key =
          KDF.getInstance("HKDF-SHA256")
              .deriveKey(
                  "AES",
                  HKDFParameterSpec.ofExtract()
                      .addIKM(bookKey)
                      .addSalt(salt)
                      .thenExpand("ringback search index".getBytes(StandardCharsets.US_ASCII), 32));
      this.name = name;
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    }

    byte[] encrypt(byte[] plain, int length, boolean last) throws GeneralSecurityException {
      start(Cipher.ENCRYPT_MODE, last);
      return cipher.doFinal(plain, 0, length);
    }

    /** Throws {@link AEADBadTagException} when a byte, the order or the end is not as written. */
    byte[] decrypt(byte[] sealed, int length, boolean last) throws GeneralSecurityException {
      start(Cipher.DECRYPT_MODE, last);
      return cipher.doFinal(sealed, 0, length);
    }

    private void start(int mode, boolean last) throws GeneralSecurityException {
      byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(last ? 1 : 0).putLong(number).array();
      number++;
      cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
      cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The blocks of the file with this salt; {@code name} says what it is and is checked too. */
  Blocks blocks(byte[] salt, String name) {
    try {
      return new Blocks(salt, name);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no AES-GCM or HKDF", e);
    }
  }

  static int sealedSize(int plain) {
    return plain + TAG_BYTES;
  }
}
