package app.ringback.intake.csv;

/**
 * Finds vendor ids that rows with different names share, in bounded memory: 64 bits of a hash for
 * each id, 32 for its name. Beyond {@link #MOST} ids the rest are not watched and stay keys.
 */
final class SharedIds {

  /** Most ids watched; they take 48 MB, twice that while the table grows. */
  private static final int MOST = 3_000_000;

  private static final int SHARED = 1;

  private long[] ids = new long[1 << 12];
  private int[] names = new int[1 << 12];
  private int size;

  /** Notes that a row of this name has this id; a blank name says nothing. */
  void see(String id, String name) {
    int slot = slot(hash(id));
    int nameHash = nameHash(name);
    if (ids[slot] == 0) {
      if (size < MOST) {
        ids[slot] = hash(id);
        names[slot] = nameHash;
        size++;
        growWhenFull();
      }
    } else if (names[slot] == 0) {
      names[slot] = nameHash;
    } else if (nameHash != 0 && names[slot] != nameHash) {
      names[slot] = SHARED;
    }
  }

  boolean isShared(String id) {
    int slot = slot(hash(id));
    return ids[slot] != 0 && names[slot] == SHARED;
  }

  private int slot(long hash) {
    int slot = (int) (hash >>> 20) & (ids.length - 1);
    while (ids[slot] != 0 && ids[slot] != hash) {
      slot = (slot + 1) & (ids.length - 1);
    }
    return slot;
  }

  private void growWhenFull() {
    if (size * 4L < ids.length * 3L) {
      return;
    }
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

  /** 0 for a blank name, never {@link #SHARED}. */
  private static int nameHash(String name) {
    return name.isBlank() ? 0 : name.strip().hashCode() | 2;
  }

  /** FNV-1a over the chars with a final mix; never 0. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    return hash == 0 ? 1 : hash;
  }
}
