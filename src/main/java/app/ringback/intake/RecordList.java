package app.ringback.intake;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Records that were read already, as a file of leads. */
public final class RecordList implements LeadFile {

  private final String format;
  private final int size;
  private final Iterator<ParsedRecord> records;
  private int read;

  public RecordList(String format, List<ParsedRecord> records) {
    this.format = format;
    this.size = records.size();
    this.records = records.iterator();
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public Optional<ParsedRecord> next() {
    if (!records.hasNext()) {
      return Optional.empty();
    }
    read++;
    return Optional.of(records.next());
  }

  /** The progress is counted in records. */
  @Override
  public long bytesRead() {
    return read;
  }

  @Override
  public long bytesTotal() {
    return size;
  }

  @Override
  public void close() {}
}
