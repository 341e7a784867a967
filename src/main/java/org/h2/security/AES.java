package org.h2.security;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-128 by the JDK, which uses the processor's own instructions, in the place of H2's class of
 * this name, which computes it in plain Java: that was 35 to 60 % of the processor time of anything
 * that reads or writes much of the book (H2 2.4.240). The class path has Ringback before H2; were
 * it the other way round, H2's own class would do the same, only slower. The bytes are the same, as
 * {@code JdkAesTest} shows with files written by either and read by the other.
 */
public class AES implements BlockCipher {

  private static final int KEY_BYTES = 16;

  /** Ciphers are not for two threads at once; the book is read by many. */
  private final Queue<Cipher> encryptors = new ConcurrentLinkedQueue<>();

  private final Queue<Cipher> decryptors = new ConcurrentLinkedQueue<>();
  private SecretKeySpec key = new SecretKeySpec(new byte[KEY_BYTES], "AES");

  /**
   * @param bytes 16 of them
   */
  @Override
  public void setKey(byte[] bytes) {
    key = new SecretKeySpec(Arrays.copyOf(bytes, KEY_BYTES), "AES");
    encryptors.clear();
    decryptors.clear();
  }

  /** Encrypts in place, each 16 bytes by themselves; {@code length} is a multiple of 16. */
  @Override
  public void encrypt(byte[] bytes, int offset, int length) {
    run(encryptors, Cipher.ENCRYPT_MODE, bytes, offset, length);
  }

  /** Decrypts what {@link #encrypt} made, in place. */
  @Override
  public void decrypt(byte[] bytes, int offset, int length) {
    run(decryptors, Cipher.DECRYPT_MODE, bytes, offset, length);
  }

  @Override
  public int getKeyLength() {
    return KEY_BYTES;
  }

  private void run(Queue<Cipher> idle, int mode, byte[] bytes, int offset, int length) {
    Cipher cipher = idle.poll();
    try {
      if (cipher == null) {
        cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(mode, key);
      }
      // In this mode, update holds back nothing of whole blocks; the JDK allows it in place.
      int done = cipher.update(bytes, offset, length, bytes, offset);
      if (done != length) {
        throw new IllegalStateException(done + " of " + length + " bytes were ciphered");
      }
    } catch (ShortBufferException e) {
      throw new IllegalArgumentException("The bytes do not reach that far", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES", e);
    }
    idle.add(cipher);
  }
}
