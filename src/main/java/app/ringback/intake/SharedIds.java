package app.ringback.intake;

import app.ringback.lead.VendorId;

/**
 * Notices vendor ids that rows with different names share within one file (a campaign's or an
 * agent's id in the wrong column): they identify nobody. Keeps 12 bytes an id, so that files of
 * millions of rows fit.
 */
final class SharedIds {

  /** What an id is, seen with one more name. */
  enum Verdict {
    KEY,
    /** From this row on it is no key; whoever got it from an earlier row must lose it. */
    NOW_SHARED,
    SHARED
  }

  private static final int NO_NAME = 0;
  private static final int MANY_NAMES = 1;
  private static final int FIRST_HASH = 2;

  private long[] ids = new long[1024];
  private int[] names = new int[1024];
  private int size;

  Verdict see(VendorId id, String name) {
    if (size * 2 > ids.length) {
      grow();
    }
    int slot = slot(hash(id));
    if (ids[slot] == 0) {
      ids[slot] = hash(id);
      size++;
    }
    int known = names[slot];
    int now = nameHash(name);
    if (known == MANY_NAMES) {
      return Verdict.SHARED;
    }
    if (known == NO_NAME || now == NO_NAME || known == now) {
      names[slot] = known == NO_NAME ? now : known;
      return Verdict.KEY;
    }
    names[slot] = MANY_NAMES;
    return Verdict.NOW_SHARED;
  }

  private int slot(long hash) {
    int slot = (int) (hash ^ hash >>> 32) & ids.length - 1;
    while (ids[slot] != 0 && ids[slot] != hash) {
      slot = slot + 1 & ids.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldIds = ids;
    int[] oldNames = names;
    ids = new long[oldIds.length * 2];
    names = new int[oldIds.length * 2];
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != 0) {
        int slot = slot(oldIds[i]);
        ids[slot] = oldIds[i];
        names[slot] = oldNames[i];
      }
    }
  }

  private static int nameHash(String name) {
    String folded = PersonNames.fold(name);
    if (folded.isEmpty()) {
      return NO_NAME;
    }
    int hash = folded.hashCode();
    return hash == NO_NAME || hash == MANY_NAMES ? hash + FIRST_HASH : hash;
  }

  /** 64-bit FNV-1a over both texts, never 0. */
  private static long hash(VendorId id) {
    String text = id.source() + '\0' + id.id();
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash == 0 ? 1 : hash;
  }
}
