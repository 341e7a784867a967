package app.ringback.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.testing.TestBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveRefusalTest {

  private static final String LEAD =
      "{'id':'0195a2f0-7c00-7000-8000-000000000001','arrived_at':'2026-03-02T18:00:00Z'}\n";

  @TempDir Path folder;

  @Test
  void theFirstBadLineIsNamedAndNothingIsStored() throws IOException {
    String good =
        "{'id':'0195a2f0-7c00-7000-8000-00000000000%d','lead_id':"
            + "'0195a2f0-7c00-7000-8000-000000000001','kind':'note','at':'2026-03-02T18:00:00Z'}\n";
    String bad = good.replace("'kind':'note',", "");
    refused(
        Map.of("leads.jsonl", LEAD, "activities.jsonl", good.formatted(2) + bad.formatted(3)),
        "activities.jsonl, line 2: \"kind\" is missing.");
    refused(Map.of("leads.jsonl", LEAD + "{'id':1"), "leads.jsonl, line 2: It is not readable");
    refused(
        Map.of("activities.jsonl", good.formatted(2)),
        "activities.jsonl, line 1: There is no lead 0195a2f0-7c00-7000-8000-000000000001");
  }

  @Test
  void aHigherFormatAndAForeignZipAreRefused() throws IOException {
    refused(Map.of("manifest.json", "{'format':2}", "leads.jsonl", LEAD), "format 2");
    refused(Map.of("manifest.json", "{}", "leads.jsonl", LEAD), "names no format");
    refused(Map.of("word/document.xml", "<x/>"), "not a Ringback archive");
    refused(Map.of("leads.jsonl", LEAD, "../leads.jsonl", LEAD), "named like a path");
  }

  @Test
  void aTornZipAndAFileThatIsNoneAreRefused() throws IOException {
    Path whole = ArchiveFixture.zip(folder.resolve("whole.zip"), Map.of("leads.jsonl", LEAD));
    byte[] bytes = Files.readAllBytes(whole);
    Path torn = Files.write(folder.resolve("torn.zip"), Arrays.copyOf(bytes, bytes.length / 2));
    Path pdf = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7");
    try (TestBook book = new TestBook(folder)) {
      for (Path file : new Path[] {torn, pdf, folder.resolve("none.zip"), folder}) {
        assertThatThrownBy(() -> ArchiveFixture.archives(book).take(file))
            .isInstanceOf(ArchiveFailure.class)
            .hasMessageContaining("Nothing was stored.");
      }
    }
  }

  @Test
  void aLineWithoutEndIsRefusedWithoutBeingReadWhole() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("leads.jsonl", LEAD + " ".repeat(LineReader.LONGEST + 10));
    refused(files, "leads.jsonl, line 2: It is longer than 64 MB.");
  }

  @Test
  void blankLinesWithoutEndAreRefusedWithoutBeingReadWhole() throws IOException {
    unpacking("\n".repeat(1 << 20), 2_000, "leads.jsonl in the zip is blank lines without end.");
    String row = LEAD.replace('\'', '"').strip();
    unpacking(
        (row + " ".repeat(1 << 20) + "\n"),
        2_000,
        "leads.jsonl in the zip unpacks to far more than a book can hold.");
  }

  private void unpacking(String text, int times, String said) throws IOException {
    Path file = folder.resolve("bomb.zip");
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("leads.jsonl"));
      byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      for (int i = 0; i < times; i++) {
        zip.write(bytes);
      }
    }
    try (TestBook book = new TestBook(folder)) {
      assertThatThrownBy(() -> ArchiveFixture.archives(book).take(file))
          .isInstanceOf(ArchiveFailure.class)
          .hasMessageContaining(said);
      assertThat(book.transactions().read(book.leads::count)).isZero();
    }
  }

  @Test
  void whatIsNoUtf8IsRefused() throws IOException {
    Path file = folder.resolve("latin.zip");
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("leads.jsonl"));
      zip.write(new byte[] {'{', '"', (byte) 0xE9, '"', ':', '1', '}', '\n'});
    }
    try (TestBook book = new TestBook(folder)) {
      assertThatThrownBy(() -> ArchiveFixture.archives(book).take(file))
          .hasMessageContaining("leads.jsonl, line 1: It is not UTF-8.");
    }
  }

  private void refused(Map<String, String> files, String words) throws IOException {
    Path file = ArchiveFixture.zip(folder.resolve("bad.zip"), files);
    try (TestBook book = new TestBook(folder)) {
      assertThatThrownBy(() -> ArchiveFixture.archives(book).take(file))
          .isInstanceOf(ArchiveFailure.class)
          .hasMessageContaining(words)
          .hasMessageContaining("Nothing was stored.");
      long leads = book.transactions().read(tx -> book.leads.count(tx));
      assertThat(leads).isZero();
    }
  }
}
