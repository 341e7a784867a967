package app.ringback.archive;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an import of an archive did, by file name without its ending.
 *
 * @param stored rows that are new in the book
 * @param present rows that were there already and were left as they are
 */
public record ArchiveCounts(@JsonAnyGetter Map<String, Long> stored, Map<String, Long> present) {

  record Count(long stored, long present) {}

  static ArchiveCounts of(Map<String, Count> counts) {
    Map<String, Long> stored = new LinkedHashMap<>();
    Map<String, Long> present = new LinkedHashMap<>();
    counts.forEach((name, count) -> {
      stored.put(name, count.stored());
      present.put(name, count.present());
    });
    return new ArchiveCounts(stored, present);
  }

  /** How many rows are new, all kinds together. */
  public long total() {
    return stored.values().stream().mapToLong(Long::longValue).sum();
  }
}
