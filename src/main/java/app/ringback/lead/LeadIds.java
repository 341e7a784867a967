package app.ringback.lead;

import app.ringback.core.LeadId;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.RandomAccess;
import java.util.UUID;

/**
 * The ids of a list in its order, 16 bytes each, so that a list of a million leads stays small.
 * Unmodifiable.
 */
public final class LeadIds extends AbstractList<LeadId> implements RandomAccess {

  private final long[] bits;

  private LeadIds(long[] bits) {
    this.bits = bits;
  }

  static LeadIds of(Collection<UUID> ids) {
    Builder builder = new Builder();
    ids.forEach(builder::add);
    return builder.build();
  }

  @Override
  public LeadId get(int index) {
    return new LeadId(uuid(java.util.Objects.checkIndex(index, size())));
  }

  @Override
  public int size() {
    return bits.length / 2;
  }

  /** Where the lead stands in the list, or -1. */
  @Override
  public int indexOf(Object other) {
    if (other instanceof LeadId id) {
      long most = id.value().getMostSignificantBits();
      long least = id.value().getLeastSignificantBits();
      for (int i = 0; i < bits.length; i += 2) {
        if (bits[i] == most && bits[i + 1] == least) {
          return i / 2;
        }
      }
    }
    return -1;
  }

  @Override
  public boolean contains(Object other) {
    return indexOf(other) >= 0;
  }

  /** The first ids only. */
  LeadIds first(int limit) {
    return limit >= size() ? this : new LeadIds(Arrays.copyOf(bits, limit * 2));
  }

  private UUID uuid(int index) {
    return new UUID(bits[2 * index], bits[2 * index + 1]);
  }

  /** Collects ids. */
  static final class Builder {
    private long[] bits = new long[256];
    private int used;

    void add(UUID id) {
      if (used == bits.length) {
        bits = Arrays.copyOf(bits, used * 2);
      }
      bits[used++] = id.getMostSignificantBits();
      bits[used++] = id.getLeastSignificantBits();
    }

    LeadIds build() {
      return new LeadIds(Arrays.copyOf(bits, used));
    }
  }
}
