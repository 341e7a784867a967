package app.ringback.intake.folder;

import app.ringback.intake.LeadFile;
import app.ringback.intake.ParsedRecord;
import java.util.Optional;

/** A file whose process dies after some records: an error that nobody catches. */
final class BreakingFile implements LeadFile {

  private final LeadFile file;
  private int left;

  BreakingFile(LeadFile file, int records) {
    this.file = file;
    this.left = records;
  }

  @Override
  public String format() {
    return file.format();
  }

  @Override
  public Optional<ParsedRecord> next() {
    left--;
    if (left < 0) {
      throw new AssertionError("The process dies here");
    }
    return file.next();
  }

  @Override
  public long bytesRead() {
    return file.bytesRead();
  }

  @Override
  public long bytesTotal() {
    return file.bytesTotal();
  }

  @Override
  public void close() {
    file.close();
  }
}
