package app.ringback.intake;

import java.util.Optional;

/**
 * A file of leads being read from start to end, in constant memory. Reading it throws {@link
 * app.ringback.core.ProblemException} when the rest of the file cannot be read.
 */
public interface LeadFile extends AutoCloseable {

  /** {@code csv, adf, mail, vcard} or {@code unknown}. */
  String format();

  /** The next record, empty at the end. */
  Optional<ParsedRecord> next();

  /** Bytes read so far, for the progress shown. */
  long bytesRead();

  /** Bytes of the whole file. */
  long bytesTotal();

  @Override
  void close();
}
