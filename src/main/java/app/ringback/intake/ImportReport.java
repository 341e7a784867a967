package app.ringback.intake;

import app.ringback.core.ImportId;
import java.util.List;

/** What one import did. */
public record ImportReport(
    ImportId id, RunState state, ImportCounts counts, List<FileReport> files) {

  public ImportReport {
    files = List.copyOf(files);
  }

  /**
   * What became of one file.
   *
   * @param file the file as it was named by the user
   * @param format {@code csv, adf, mail, vcard, unknown}
   * @param rejected records with nothing in them to make a lead of, by line
   * @param error why the file, or the rest of it, could not be read; empty when it could
   */
  public record FileReport(
      String file, String format, ImportCounts counts, List<Rejection> rejected, String error) {

    public FileReport {
      rejected = List.copyOf(rejected);
    }
  }

  /** A record that made no lead: the physical line it starts on, from 1, and why, as a sentence. */
  public record Rejection(long line, String reason) {}

  /** Whether every file could be read. */
  public boolean everyFileRead() {
    return files.stream().allMatch(file -> file.error().isEmpty());
  }
}
