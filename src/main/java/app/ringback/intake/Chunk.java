package app.ringback.intake;

import app.ringback.core.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of one transaction, as they were read.
 *
 * @param error why nothing more can be read; empty when it can, or the file is at its end
 * @param bytesRead how far the file is read
 */
record Chunk(List<ParsedRecord> records, boolean last, String error, long bytesRead) {

  private static final Logger log = LoggerFactory.getLogger(Chunk.class);

  /**
   * Records a transaction. More of them save flushes, but then H2 writes pages of the unfinished
   * transaction and reads them again to finish it, which costs more (measured: 250 beat 1,000 by a
   * fifth).
   */
  private static final int RECORDS = 250;

  static Chunk read(Path path, LeadFile file) {
    List<ParsedRecord> records = new ArrayList<>(RECORDS);
    String error = "";
    boolean last = false;
    try {
      while (!last && records.size() < RECORDS) {
        Optional<ParsedRecord> next = file.next();
        next.ifPresent(records::add);
        last = next.isEmpty();
      }
    } catch (ProblemException e) {
      last = true;
      error = e.problem().line();
    } catch (RuntimeException e) {
      last = true;
      error = unexpected(path, e);
    }
    return new Chunk(records, last, error, file.bytesRead());
  }

  /** A fault of ours while reading is one sentence to the user, and the whole of it in the log. */
  static String unexpected(Path file, RuntimeException failure) {
    log.error("Reading a file of leads failed", failure);
    return file.getFileName()
        + " could not be read any further. What was read is stored."
        + " Check that the file is what its name says.";
  }
}
