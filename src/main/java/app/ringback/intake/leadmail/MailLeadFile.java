package app.ringback.intake.leadmail;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.LeadFile;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.field.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail in a file. Somebody chose it: when nothing in it is recognised, it needs a look. */
public final class MailLeadFile implements LeadFile {

  private final byte[] bytes;
  private final long size;
  private final ReadOptions options;
  private final MailReading reading;
  private @Nullable Iterator<ParsedRecord> records;

  private MailLeadFile(Path file, ReadOptions options, MailReading reading) throws IOException {
    size = Files.size(file);
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MailReading.LONGEST);
    }
    this.options = options;
    this.reading = reading;
  }

  /**
   * Opens a mail.
   *
   * @throws ProblemException when the file cannot be read
   */
  public static MailLeadFile open(Path file, ReadOptions options, MailReading reading) {
    try {
      return new MailLeadFile(file, options, reading);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "The file " + file.getFileName() + " could not be read.",
              "Nothing was imported from it.",
              "Check that the file still exists and is not open elsewhere, then import it again."),
          e);
    }
  }

  @Override
  public String format() {
    return "mail";
  }

  @Override
  public Optional<ParsedRecord> next() {
    Iterator<ParsedRecord> left = records;
    if (left == null) {
      left = records().iterator();
      records = left;
    }
    return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
  }

  private List<ParsedRecord> records() {
    return switch (reading.read(bytes, size > bytes.length, options)) {
      case MailFinding.NoLead(String reason) -> List.of(new ParsedRecord.Skipped(1, reason));
      case MailFinding.Unclear(IncomingLead lead, boolean _) ->
          List.of(new ParsedRecord.Read(1, lead));
      case MailFinding.Leads(List<IncomingLead> leads) ->
          leads.stream().<ParsedRecord>map(lead -> new ParsedRecord.Read(1, lead)).toList();
    };
  }

  @Override
  public long bytesRead() {
    return records == null ? 0 : size;
  }

  @Override
  public long bytesTotal() {
    return size;
  }

  @Override
  public void close() {
    // The file was read when it was opened.
  }
}
