package app.ringback.intake.vcard;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.intake.LeadFile;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.csv.TextFiles;
import app.ringback.intake.field.ReadOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the contacts of a vCard file (2.1 to 4.0), one card at a time. */
public final class VcardLeadFile implements LeadFile {

  private final Path file;
  private final TextFiles.Counted reader;
  private final CardBlocks blocks;
  private final CardLeads leads;
  private final long size;

  private VcardLeadFile(Path file, ReadOptions options) throws IOException {
    this.file = file;
    this.size = Files.size(file);
    this.reader = TextFiles.open(file);
    this.blocks = new CardBlocks(new BufferedReader(reader.text()));
    this.leads = new CardLeads(Cleaners.shipped(), options);
  }

  /**
   * Opens a file of contacts.
   *
   * @throws ProblemException when it cannot be read
   */
  public static VcardLeadFile open(Path file, ReadOptions options) {
    try {
      return new VcardLeadFile(file, options);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public String format() {
    return "vcard";
  }

  @Override
  public Optional<ParsedRecord> next() {
    try {
      return Optional.ofNullable(blocks.next()).map(leads::record);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public long bytesRead() {
    return reader.bytesRead();
  }

  @Override
  public long bytesTotal() {
    return size;
  }

  @Override
  public void close() {
    try {
      reader.text().close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static ProblemException unreadable(Path file, IOException cause) {
    return new ProblemException(
        new Problem(
            "The file " + file.getFileName() + " could not be read.",
            "What was imported from it so far is kept.",
            "Check that the file still exists and is not open elsewhere, then import it again."),
        cause);
  }
}
