package app.ringback.intake.adf;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.core.Texts;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.intake.LeadFile;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.csv.TextFiles;
import app.ringback.intake.field.NotTheirs;
import app.ringback.intake.field.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file of ADF. What in it is not understood needs a look, and is kept. */
public final class AdfLeadFile implements LeadFile {

  private static final String TYPE = "text/xml";

  private final String text;
  private final long size;
  private final AdfLeads leads;
  private long line = 1;
  private int counted;
  private final boolean isTooLarge;
  private boolean ended;

  private AdfLeadFile(Path file, ReadOptions options) throws IOException {
    size = Files.size(file);
    isTooLarge = size > AdfText.LONGEST;
    text = TextFiles.head(file, isTooLarge ? AdfText.KEPT : (int) size + 2);
    Cleaners cleaners = Cleaners.shipped();
    leads = new AdfLeads(text, cleaners, options, new NotTheirs(cleaners, options.country()), null);
  }

  /**
   * Opens a file of ADF.
   *
   * @throws ProblemException when it cannot be read
   */
  public static AdfLeadFile open(Path file, ReadOptions options) {
    try {
      return new AdfLeadFile(file, options);
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
    return "adf";
  }

  @Override
  public Optional<ParsedRecord> next() {
    if (!isTooLarge) {
      return leads.next().map(this::record);
    }
    if (ended) {
      return Optional.empty();
    }
    ended = true;
    counted = text.length();
    return Optional.of(new ParsedRecord.Read(1, needsLook(text)));
  }

  private ParsedRecord record(AdfLeads.Found found) {
    for (; counted < found.start(); counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    IncomingLead lead =
        IncomingLeadBuilder.builder(found.lead())
            .rawType(TYPE)
            .raw(
                found.lead().needsLook()
                    ? Texts.cut(found.original(), AdfText.KEPT)
                    : found.original())
            .build();
    return new ParsedRecord.Read(line, lead);
  }

  private static IncomingLead needsLook(String text) {
    return IncomingLeadBuilder.builder(IncomingLead.ofRaw(TYPE, Texts.cut(text, AdfText.KEPT)))
        .needsLook(true)
        .build();
  }

  @Override
  public long bytesRead() {
    return text.isEmpty() ? size : size * counted / text.length();
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
