package app.ringback.intake.vcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.ringback.intake.LeadFile;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.file.ReadFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a file of contacts: nothing is thrown, no card is lost, it takes no time. */
class AnyContactsPropertyTest {

  private static final List<String> PIECES =
      List.of(
          "BEGIN:VCARD\r\n",
          "END:VCARD\r\n",
          "VERSION:2.1\r\n",
          "VERSION:4.0\r\n",
          "N:Ruiz;Ana;;;\r\n",
          "FN:Ana Ruiz\r\n",
          "FN:\r\n",
          "TEL;TYPE=cell:206-555-0100\r\n",
          "TEL;TYPE=\"a,b:1\r\n",
          "item1.TEL:+12065550101\r\n",
          "EMAIL:ana@example.com\r\n",
          "EMAIL;ENCODING=QUOTED-PRINTABLE:a=\r\n=40b\r\n",
          "NOTE;CHARSET=nothing:=C3=\r\n",
          "PHOTO;ENCODING=b:AAAA\r\n AAAA\r\n",
          " folded\r\n",
          "ORG:a;b;c\r\n",
          "BDAY:no day\r\n",
          "X-ANYTHING;;;=:;\r\n",
          "\u0000",
          "\uD800",
          "AGENT:\r\nBEGIN:VCARD\r\n",
          "\n",
          ";",
          ":");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 300)
  void anythingAtAllIsReadToItsEnd(@ForAll("texts") String text) throws IOException {
    read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 200)
  void bytesOfNoCharsetAreReadToTheirEnd(@ForAll byte[] bytes) throws IOException {
    read(bytes);
  }

  @Property(tries = 100)
  void aWholeCardIsFoundWhateverStandsBeforeIt(@ForAll("texts") String before) throws IOException {
    String card =
        "\r\n"
            + "END:VCARD\r\n"
            + "BEGIN:VCARD\r\n"
            + "VERSION:3.0\r\n"
            + "FN:Zora Quist\r\n"
            + "TEL:+12065550199\r\n"
            + "END:VCARD\r\n";
    List<ParsedRecord> records = read((before + card).getBytes(StandardCharsets.UTF_8));
    assertThat(ReadFiles.leads(records))
        .anyMatch(lead -> lead.phones().stream().anyMatch(p -> p.number().equals("+12065550199")));
  }

  private static List<ParsedRecord> read(byte[] content) throws IOException {
    Path file = Files.createTempFile("ringback-contacts", ".vcf");
    try {
      Files.write(file, content);
      return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> records(file));
    } finally {
      Files.delete(file);
    }
  }

  private static List<ParsedRecord> records(Path file) {
    List<ParsedRecord> records = new ArrayList<>();
    try (LeadFile leads = VcardLeadFile.open(file, ReadFiles.options())) {
      for (Optional<ParsedRecord> next = leads.next(); next.isPresent(); next = leads.next()) {
        records.add(next.get());
      }
    }
    return records;
  }
}
