package app.ringback.intake;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A file of leads whose records a test wrote. */
record RecordsFile(String format, Iterator<ParsedRecord> records) implements LeadFile {

  static RecordsFile csv(List<ParsedRecord> records) {
    return new RecordsFile("csv", records.iterator());
  }

  @Override
  public Optional<ParsedRecord> next() {
    return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
  }

  @Override
  public long bytesRead() {
    return 0;
  }

  @Override
  public long bytesTotal() {
    return 0;
  }

  @Override
  public void close() {}
}
