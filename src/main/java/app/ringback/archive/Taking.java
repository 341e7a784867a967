package app.ringback.archive;

import app.ringback.core.BadRowException;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One running import: its transaction, whom the book knows, and what it has counted. */
final class Taking {

  /** Rows stored in one go. */
  static final int BATCH = 1000;

  final Tx tx;
  final Instant now;
  final String device;

  /** Every lead of the book, those of this archive included as soon as they were read. */
  final Set<UUID> leads;

  /** Leads that got timeline entries. */
  final Set<UUID> touched = new HashSet<>();

  private long stored;
  private long present;

  Taking(Tx tx, Instant now, String device, Set<UUID> leads) {
    this.tx = tx;
    this.now = now;
    this.device = device;
    this.leads = leads;
  }

  /** The lead, when the book or the archive has it. */
  UUID known(UUID lead) {
    if (!leads.contains(lead)) {
      throw new BadRowException("There is no lead " + lead + " in the archive or the book.");
    }
    return lead;
  }

  @Nullable UUID knownOrNone(@Nullable UUID lead) {
    return lead == null ? null : known(lead);
  }

  void count(long stored, long present) {
    this.stored += stored;
    this.present += present;
  }

  ArchiveCounts.Count taken() {
    ArchiveCounts.Count count = new ArchiveCounts.Count(stored, present);
    stored = 0;
    present = 0;
    return count;
  }
}
