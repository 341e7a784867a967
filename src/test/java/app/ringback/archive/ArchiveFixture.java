package app.ringback.archive;

import app.ringback.compliance.SuppressionStore;
import app.ringback.core.Json;
import app.ringback.core.PhoneReader;
import app.ringback.lead.LeadJson;
import app.ringback.sample.SampleBook;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.timeline.ActivityJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Archives of tests. */
final class ArchiveFixture {

  static final PhoneReader PHONES = new PhoneReader();

  private ArchiveFixture() {}

  static Archives archives(TestBook book) {
    return new Archives(
        book.transactions(),
        book.clock,
        "test",
        book.leads,
        book.timelines,
        new SuppressionStore(book.ids, "test"),
        Guards.evidence(book),
        PHONES,
        "US",
        "Ringback test");
  }

  /** An archive of a sample book. */
  static Path sample(Path file, SampleBook sample) {
    LeadJson json = new LeadJson(PHONES, "US");
    try (ArchiveWriter archive = new ArchiveWriter(file)) {
      archive.file(ArchiveFiles.MANIFEST);
      archive.line(Manifest.of("test"));
      archive.file(ArchiveFiles.LEADS);
      sample.leads().forEach(lead -> archive.line(json.write(lead)));
      archive.file(ArchiveFiles.ACTIVITIES);
      sample.activities().forEach(entry -> archive.line(ActivityJson.write(entry)));
      archive.complete();
    }
    return file;
  }

  /** A zip of these files; apostrophes stand for quotation marks. */
  static Path zip(Path file, Map<String, String> contents) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var content : contents.entrySet()) {
        zip.putNextEntry(new ZipEntry(content.getKey()));
        zip.write(content.getValue().replace('\'', '"').getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  static Map<String, String> contents(Path file) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      var entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        contents.put(
            entry.getName(),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return contents;
  }

  static String line(Object value) {
    return Json.write(value);
  }
}
