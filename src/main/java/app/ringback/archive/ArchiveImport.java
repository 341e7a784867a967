package app.ringback.archive;

import app.ringback.core.BadRowException;
import app.ringback.core.Change;
import app.ringback.core.JsonRow;
import app.ringback.core.LeadId;
import app.ringback.timeline.TimelineStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes one archive in, inside one transaction. */
final class ArchiveImport {

  private final ArchiveZip zip;
  private final Taking taking;
  private final TimelineStore timelines;

  ArchiveImport(ArchiveZip zip, Taking taking, TimelineStore timelines) {
    this.zip = zip;
    this.taking = taking;
    this.timelines = timelines;
  }

  ArchiveCounts run(List<ArchivePart> parts) {
    Map<String, ArchiveCounts.Count> counts = new LinkedHashMap<>();
    for (ArchivePart part : parts) {
      take(part);
      counts.put(ArchiveFiles.countName(part.file()), taking.taken());
    }
    refresh();
    taking.tx.afterCommit(new Change.LeadsChanged(Set.of()));
    taking.tx.afterCommit(new Change.TimelineChanged(Set.of()));
    return ArchiveCounts.of(counts);
  }

  private void take(ArchivePart part) {
    try (InputStream in = zip.content(part.file())) {
      if (in == null) {
        return;
      }
      LineReader lines = new LineReader(in);
      ArchivePart.Taker taker = part.taker(taking);
      try {
        for (String line = lines.next(); line != null; line = lines.next()) {
          if (!line.isBlank()) {
            taker.take(JsonRow.parse(line));
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

  private void refresh() {
    List<LeadId> some = new ArrayList<>();
    for (UUID lead : taking.touched) {
      some.add(new LeadId(lead));
      if (some.size() == Taking.BATCH) {
        timelines.refresh(taking.tx, some);
        some.clear();
      }
    }
    if (!some.isEmpty()) {
      timelines.refresh(taking.tx, some);
    }
  }
}
