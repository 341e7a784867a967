package app.ringback.intake.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers since when files have not changed, so that half-written ones are waited for. */
final class Settling {

  /** A file that stood still so long is whole. */
  static final Duration STILL = Duration.ofSeconds(2);

  /** An empty file is mostly the place for one that is still to come. */
  static final Duration EMPTY = Duration.ofMinutes(1);

  private Map<Path, Seen> seen = new HashMap<>();

  private record Seen(FoundFile file, Instant since) {}

  /** Those of the files that stood still long enough; others are forgotten once they are gone. */
  List<FoundFile> settled(Collection<FoundFile> files, Instant now) {
    Map<Path, Seen> next = new HashMap<>();
    for (FoundFile file : files) {
      Seen before = seen.get(file.path());
      boolean isSame = before != null && before.file().equals(file) && !before.since().isAfter(now);
      next.put(file.path(), isSame ? before : new Seen(file, now));
    }
    seen = next;
    return files.stream()
        .filter(file -> {
          Duration still = file.size() == 0 ? EMPTY : STILL;
          Seen known = next.get(file.path());
          return known != null && !known.since().plus(still).isAfter(now);
        })
        .toList();
  }
}
