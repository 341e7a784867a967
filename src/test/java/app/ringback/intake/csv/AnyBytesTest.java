package app.ringback.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.ProblemException;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.file.ReadFiles;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a file, it ends in records or in a sentence. */
class AnyBytesTest {

  @Property(tries = 300)
  void anyBytesYieldRecordsOrASentence(@ForAll byte[] bytes, @ForAll("names") String name)
      throws IOException {
    readAll(bytes, name);
  }

  @Property(tries = 300)
  void anyTableLikeTextYieldsEveryRecordOnce(@ForAll("tableLike") String text) throws IOException {
    List<ParsedRecord> records =
        readAll(("Name,Phone\n" + text).getBytes(StandardCharsets.UTF_8), "a.csv");

    // Each record starts on its own line, in order.
    for (int i = 1; i < records.size(); i++) {
      assertThat(records.get(i).line()).isGreaterThan(records.get(i - 1).line());
    }
  }

  @Property(tries = 300)
  void whatAWriterWroteIsReadBack(@ForAll("cells") List<List<String>> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      rows.forEach(writer::writeRecord);
    }
    List<List<String>> read = new ArrayList<>();
    try (CsvRows csv = new CsvRows(new StringReader(text.toString()), ',', () -> 0)) {
      for (Row row = csv.next(); row != null; row = csv.next()) {
        read.add(row.cells());
      }
    }

    assertThat(read).isEqualTo(rows);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("a.csv", "a.txt", "a.vcf", "a.xlsx", "a");
  }

  @Provide
  Arbitrary<String> tableLike() {
    return Arbitraries.strings().withChars("\",;\t\n\r ab5@.\0é").ofMaxLength(200);
  }

  @Provide
  Arbitrary<List<List<String>>> cells() {
    // A cell that begins with a comma and a quote cannot be told from a quote never closed.
    return Arbitraries.strings()
        .withChars("\", ;\n\rabé5")
        .ofMaxLength(12)
        .filter(cell -> !cell.contains(",\"") && !cell.contains("\n\"") && !cell.contains("\r\""))
        .map(cell -> "x" + cell + "x")
        .list()
        .ofSize(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static List<ParsedRecord> readAll(byte[] bytes, String name) throws IOException {
    Path folder = Files.createTempDirectory("any");
    Path file = Files.write(folder.resolve(name), bytes);
    try {
      List<ParsedRecord> records = ReadFiles.read(file);
      for (IncomingLead lead : ReadFiles.leads(records)) {
        assertThat(lead.test() || !lead.phones().isEmpty() || !lead.emails().isEmpty()).isTrue();
      }
      return records;
    } catch (ProblemException e) {
      assertThat(e.problem().happened()).isNotBlank();
      return List.of();
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }
}
