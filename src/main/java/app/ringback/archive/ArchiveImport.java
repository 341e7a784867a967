package app.ringback.archive;

import app.ringback.core.BadRowException;
import app.ringback.core.Change;
import app.ringback.core.JsonRow;
import app.ringback.store.Tx;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes one archive in. All of it is read once before a row is stored, so that a bad line stores
 * nothing. Then it is stored in small transactions, leads last: whatever happens in between, a lead
 * that is in the book has everything that came with it, and taking the archive in again completes
 * it. One transaction for all of it would write the book many times over (measured: 9 GB for a
 * million entries) and lose everything with the last row.
 */
final class ArchiveImport {

  /** Chars of blank lines a file may have; nobody writes one. */
  private static final long MOST_BLANK = 1 << 22;

  private final ArchiveZip zip;
  private final Taking taking;

  ArchiveImport(ArchiveZip zip, Taking taking) {
    this.zip = zip;
    this.taking = taking;
  }

  /**
   * @param parts in the order in which they are read: what others refer to first
   * @param then done in the transaction that ends it
   */
  ArchiveCounts run(List<ArchivePart> parts, Consumer<Tx> then) {
    parts.forEach(this::take);
    taking.taken();
    taking.beginStoring();
    taking.write(UnfinishedArchiveStore::begin);
    Map<String, ArchiveCounts.Count> counts = new LinkedHashMap<>();
    parts.forEach(part -> counts.put(name(part), taking.taken()));
    List<ArchivePart> leadsLast = new ArrayList<>(parts.subList(1, parts.size()));
    leadsLast.add(parts.getFirst());
    for (ArchivePart part : leadsLast) {
      take(part);
      counts.put(name(part), taking.taken());
    }
    taking.end(tx -> {
      UnfinishedArchiveStore.finish(tx);
      then.accept(tx);
      tx.afterCommit(new Change.LeadsChanged(Set.of()));
      tx.afterCommit(new Change.TimelineChanged(Set.of()));
    });
    return ArchiveCounts.of(counts);
  }

  private static String name(ArchivePart part) {
    return ArchiveFiles.countName(part.file());
  }

  private void take(ArchivePart part) {
    try (InputStream in = zip.content(part.file())) {
      if (in == null) {
        return;
      }
      LineReader lines = new LineReader(in);
      ArchivePart.Taker taker = part.taker(taking);
      try {
        long blank = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
          if (!line.isBlank()) {
            taker.take(JsonRow.parse(line));
          } else if ((blank += line.length() + 1) > MOST_BLANK) {
            throw ArchiveFailure.unreadable(
                part.file() + " in the zip is blank lines without end.", null);
          }
        }
      } catch (BadRowException e) {
        throw ArchiveFailure.badLine(part.file(), lines.line(), e.reason());
      }
      taker.finish();
    } catch (IOException e) {
      throw ArchiveFailure.unreadable(part.file() + " in the zip is damaged.", e);
    }
  }
}
