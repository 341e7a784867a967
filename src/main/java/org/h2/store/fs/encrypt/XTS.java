package org.h2.store.fs.encrypt;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.h2.security.BlockCipher;

/**
 * Ciphers the blocks of a file by XTS (IEEE 1619-2007, with one key for both the tweak and the
 * data, as H2 does), a whole block of the file at a time, in the place of H2's class of this name,
 * which hands over 16 bytes at a time. See {@link org.h2.security.AES} for why, and for what shows
 * that the bytes are the same.
 */
class XTS {

  private static final int UNIT = 16;
  private static final int HALF = 8;
  private static final int FEEDBACK = 0x87;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final BlockCipher cipher;

  XTS(BlockCipher cipher) {
    this.cipher = cipher;
  }

  /**
   * Encrypts in place.
   *
   * @param id the number of the block in the file
   * @param length in bytes, at least 16; what is over a multiple of 16 steals ciphertext
   */
  void encrypt(long id, int length, byte[] data, int offset) {
    int over = length % UNIT;
    int whole = length - over;
    byte[] tweaks = tweaks(id, whole + (over == 0 ? 0 : UNIT));
    xor(data, offset, tweaks, 0, whole);
    cipher.encrypt(data, offset, whole);
    xor(data, offset, tweaks, 0, whole);
    if (over > 0) {
      int last = offset + whole - UNIT;
      swap(data, last, over);
      xor(data, last, tweaks, whole, UNIT);
      cipher.encrypt(data, last, UNIT);
      xor(data, last, tweaks, whole, UNIT);
    }
  }

  /** Decrypts in place what {@link #encrypt} made with the same id and length. */
  void decrypt(long id, int length, byte[] data, int offset) {
    int over = length % UNIT;
    int whole = length - over;
    byte[] tweaks = tweaks(id, whole + (over == 0 ? 0 : UNIT));
    int plain = over == 0 ? whole : whole - UNIT;
    xor(data, offset, tweaks, 0, plain);
    cipher.decrypt(data, offset, plain);
    xor(data, offset, tweaks, 0, plain);
    if (over > 0) {
      int last = offset + plain;
      xor(data, last, tweaks, whole, UNIT);
      cipher.decrypt(data, last, UNIT);
      xor(data, last, tweaks, whole, UNIT);
      swap(data, last, over);
      xor(data, last, tweaks, plain, UNIT);
      cipher.decrypt(data, last, UNIT);
      xor(data, last, tweaks, plain, UNIT);
    }
  }

  /** The tweaks of all units, each the one before multiplied by x in GF(2^128). */
  private byte[] tweaks(long id, int length) {
    byte[] first = new byte[UNIT];
    LONGS.set(first, 0, id);
    cipher.encrypt(first, 0, UNIT);
    long low = (long) LONGS.get(first, 0);
    long high = (long) LONGS.get(first, HALF);
    byte[] tweaks = new byte[length];
    for (int i = 0; i < length; i += UNIT) {
      LONGS.set(tweaks, i, low);
      LONGS.set(tweaks, i + HALF, high);
      long feedback = (high >> (Long.SIZE - 1)) & FEEDBACK;
      high = high << 1 | low >>> (Long.SIZE - 1);
      low = low << 1 ^ feedback;
    }
    return tweaks;
  }

  private static void xor(byte[] data, int offset, byte[] tweaks, int from, int length) {
    for (int i = 0; i < length; i += HALF) {
      long mixed = (long) LONGS.get(data, offset + i) ^ (long) LONGS.get(tweaks, from + i);
      LONGS.set(data, offset + i, mixed);
    }
  }

  /** Swaps the first bytes of the last whole unit with those after it. */
  private static void swap(byte[] data, int unit, int over) {
    for (int i = 0; i < over; i++) {
      byte kept = data[unit + i];
      data[unit + i] = data[unit + UNIT + i];
      data[unit + UNIT + i] = kept;
    }
  }
}
