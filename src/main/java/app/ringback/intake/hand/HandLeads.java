package app.ringback.intake.hand;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.intake.Duplicates;
import app.ringback.intake.ImportOptions;
import app.ringback.intake.ImportReport;
import app.ringback.intake.Imports;
import app.ringback.intake.LeadFileReader;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.RecordList;
import app.ringback.intake.SourceKind;
import app.ringback.intake.field.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds leads from text that is typed or pasted; each time is one import, taken back as one. */
public final class HandLeads {

  /** The source of leads a person adds. */
  public static final String SOURCE = "By hand";

  private static final Logger log = LoggerFactory.getLogger(HandLeads.class);
  private static final String SAFE = "Nothing was added.";
  private static final int LONGEST = 5 << 20;

  /** How a mail begins: three headers, each with the lines it runs over. */
  private static final Pattern MAIL =
      Pattern.compile("(?:[A-Za-z-]{2,40}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n){0,50}){3}");

  private static final Pattern LABEL =
      Pattern.compile("(?m)^[ \\t]*\\p{L}[\\p{L} /-]{1,30}:[ \\t]*\\S");

  private static final String BARE_HEAD =
      "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n";

  private final Imports imports;
  private final Function<ReadOptions, LeadFileReader> files;
  private final TypedLeads typed = new TypedLeads();

  /**
   * @param files opens contacts and mails
   */
  public HandLeads(Imports imports, Function<ReadOptions, LeadFileReader> files) {
    this.imports = imports;
    this.files = files;
  }

  /**
   * Adds what the text tells of: contacts, a mail, or a lead a line.
   *
   * @throws ProblemException when there is nobody in it, or it is too long
   */
  public ImportReport add(String text, ReadOptions options) {
    String clean = text.replace("\r\n", "\n").strip();
    if (clean.length() > LONGEST) {
      throw new ProblemException(
          "This is too much text to be pasted.", SAFE, "Save it as a file and import that.");
    }
    if (clean.toLowerCase(Locale.ROOT).startsWith("begin:vcard")) {
      return file(clean, "pasted.vcf", options);
    }
    if (MAIL.matcher(clean).lookingAt()) {
      return file(clean, "pasted.eml", options);
    }
    // What is copied out of a mail program is the mail's words, without its head.
    boolean isBody =
        LABEL.matcher(clean).results().limit(2).count() == 2
            || clean.toLowerCase(Locale.ROOT).contains("<adf");
    return isBody ? file(BARE_HEAD + clean, "pasted.eml", options) : lines(clean, options);
  }

  private ImportReport lines(String text, ReadOptions options) {
    List<ParsedRecord> records = new ArrayList<>();
    boolean anybody = false;
    long place = 0;
    for (String line : text.split("\n", -1)) {
      place++;
      if (!line.isBlank()) {
        long at = place;
        ParsedRecord record =
            typed
                .read(line, options)
                .<ParsedRecord>map(lead -> new ParsedRecord.Read(at, lead))
                .orElseGet(() ->
                    new ParsedRecord.Rejected(at, "No number and no e-mail address stands in it."));
        anybody |= record instanceof ParsedRecord.Read;
        records.add(record);
      }
    }
    if (!anybody) {
      throw new ProblemException(
          "No telephone number and no e-mail address stands in it.",
          SAFE,
          "Copy a line such as \"Jane Doe 206-555-0100 solar\", a contact or a whole mail.");
    }
    return run(Path.of(SOURCE), file -> new RecordList("text", records));
  }

  private ImportReport file(String text, String name, ReadOptions options) {
    Path folder = null;
    Path copy = null;
    try {
      // Contacts and mails are read from files; only the owner can read this one, and it is gone
      // at once.
      folder = Files.createTempDirectory("ringback-paste-");
      copy = Files.writeString(folder.resolve(name), text + "\n");
      ImportReport report = run(copy, files.apply(options));
      if (!report.everyFileRead()) {
        throw new ProblemException(
            new Problem(report.files().getFirst().error(), SAFE, "Save it as a file first."), null);
      }
      return report;
    } catch (IOException e) {
      throw new ProblemException(
          new Problem("There was no place to read the text from.", SAFE, "Check the disk."), e);
    } finally {
      delete(copy);
      delete(folder);
    }
  }

  private ImportReport run(Path file, LeadFileReader reader) {
    return imports.run(
        List.of(file),
        reader,
        new ImportOptions("", Duplicates.FILL, false, SourceKind.HAND, SOURCE),
        progress -> {},
        () -> false);
  }

  private static void delete(@Nullable Path path) {
    try {
      if (path != null) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      log.warn("A copy of pasted text could not be deleted", e);
    }
  }
}
