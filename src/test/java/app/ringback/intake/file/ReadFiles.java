package app.ringback.intake.file;

import app.ringback.channel.mail.MimeOpening;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.LeadFile;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.example.MailRules;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.leadmail.MailReading;
import app.ringback.intake.leadmail.MailSenders;
import app.ringback.testing.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads whole files for tests, as a rep in Los Angeles on Monday 2 March 2026 would. */
public final class ReadFiles {

  private ReadFiles() {}

  /** The clock stands two days later than most tests': samples arrive up to 3 March. */
  public static ReadOptions options() {
    SettableClock clock = new SettableClock(java.time.Instant.parse("2026-03-04T18:00:00Z"));
    return ReadOptions.of("US", ZoneId.of("America/Los_Angeles"), clock);
  }

  /** Opens any file of leads, mails as the program does. */
  public static LeadFiles files() {
    return new LeadFiles(new MailReading(new MimeOpening(), MailSenders.UNKNOWN, MailRules.NONE));
  }

  public static Path sample(String name) {
    return Path.of("src/test/resources/samples", name);
  }

  public static List<ParsedRecord> read(Path file) {
    return read(file, options());
  }

  public static List<ParsedRecord> read(Path file, ReadOptions options) {
    List<ParsedRecord> records = new ArrayList<>();
    try (LeadFile leads = files().open(file, options)) {
      Optional<ParsedRecord> next = leads.next();
      while (next.isPresent()) {
        records.add(next.get());
        next = leads.next();
      }
    }
    return records;
  }

  public static List<IncomingLead> leads(List<ParsedRecord> records) {
    return records.stream()
        .filter(ParsedRecord.Read.class::isInstance)
        .map(record -> ((ParsedRecord.Read) record).lead())
        .toList();
  }

  public static List<Long> rejectedLines(List<ParsedRecord> records) {
    return records.stream()
        .filter(ParsedRecord.Rejected.class::isInstance)
        .map(ParsedRecord::line)
        .toList();
  }

  public static Path file(Path folder, String name, String text) {
    return file(folder, name, text, StandardCharsets.UTF_8);
  }

  public static Path file(Path folder, String name, String text, Charset charset) {
    return file(folder, name, text.getBytes(charset));
  }

  public static Path file(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
