package app.ringback.intake;

import app.ringback.core.ImportId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import as the book remembers it.
 *
 * @param files the files as the user named them
 * @param finishedAt when it ended; null while it runs, and for one that was cut off
 */
public record ImportRun(
    ImportId id,
    Instant startedAt,
    @Nullable Instant finishedAt,
    RunState state,
    List<String> files,
    ImportCounts counts) {

  public ImportRun {
    files = List.copyOf(files);
  }
}
