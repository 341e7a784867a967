package app.ringback.intake.csv;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Records of a table from first to last; blank lines are none. */
interface RowSource extends AutoCloseable {

  /** The next record, null at the end. */
  @Nullable Row next() throws IOException;

  /** Bytes of the file used so far. */
  long bytesRead();

  @Override
  void close() throws IOException;
}
