package app.ringback.intake.csv;

import static app.ringback.intake.file.ReadFiles.file;
import static app.ringback.intake.file.ReadFiles.leads;
import static app.ringback.intake.file.ReadFiles.options;
import static app.ringback.intake.file.ReadFiles.read;
import static app.ringback.intake.file.ReadFiles.rejectedLines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.Channel;
import app.ringback.core.ProblemException;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.field.LeadField;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as they really come. */
class NastyTableTest {

  @TempDir Path folder;

  private List<ParsedRecord> csv(String text) {
    return read(file(folder, "list.csv", text));
  }

  private static List<String> firstNames(List<ParsedRecord> records) {
    return leads(records).stream().map(IncomingLead::firstName).toList();
  }

  @Test
  void aQuoteNeverClosedCostsItsLineOnly() {
    var records =
        csv(
            """
            Name,Phone
            Ann Ash,206-555-0150
            "Bob Broken,206-555-0151
            Cid Cole,206-555-0152
            "Doe, Dan",206-555-0153
            """);

    assertThat(firstNames(records)).containsExactly("Ann", "Cid", "Dan");
    assertThat(rejectedLines(records)).containsExactly(3L);
  }

  @Test
  void aQuoteNeverClosedAtTheEndCostsItsLineOnly() {
    var records = csv("Name,Phone\n\"Bob,206-555-0151\nCid Cole,206-555-0152\nDan D,206-555-0153");

    assertThat(firstNames(records)).containsExactly("Cid", "Dan");
    assertThat(rejectedLines(records)).containsExactly(2L);
  }

  @Test
  void aQuoteNeverClosedAmongQuotedCellsCostsItsLineOnly() {
    var records =
        csv(
            """
            "Name","Phone","Notes"
            "Ann Ash","206-555-0150","x"
            "Bob Bee","206-555-0151","never closed
            "Cid Cole","206-555-0152",""
            "Dan Dee,"206-555-0153","y"
            "Eve Elm","206-555-0154","two
            lines, and ""quotes\"""
            """);

    assertThat(firstNames(records)).containsExactly("Ann", "Cid", "Eve");
    assertThat(rejectedLines(records)).containsExactly(3L, 5L);
    assertThat(leads(records).getLast().notes()).isEqualTo("two\nlines, and \"quotes\"");
  }

  @Test
  void quotesInsideACellAreKept() {
    var records = csv("Name,Phone,Notes\n\"Ann \"Annie\" Ash\",206-555-0150,6\" pipe\n");

    assertThat(leads(records).getFirst().notes()).isEqualTo("6\" pipe");
    assertThat(leads(records).getFirst().firstName()).isEqualTo("Ann \"Annie\"");
  }

  @Test
  void titlesAboveTheHeaderAreSkippedAndKept() {
    Path file =
        file(
            folder,
            "report.csv",
            """
            My leads
            Made 2026-03-01,,

            Name,Phone,City
            Ann Ash,206-555-0150,Kent
            B B,206-555-0151,Kent
            """);

    CsvPreview preview = CsvLeadFile.open(file, options()).preview();

    assertThat(preview.titles()).containsExactly("My leads", "Made 2026-03-01");
    assertThat(preview.headerLine()).isEqualTo(4);
    assertThat(read(file)).extracting(ParsedRecord::line).containsExactly(5L, 6L);
  }

  @Test
  void aTableWithoutHeaderIsReadByItsValues() {
    var records = csv("Ann Ash,206-555-0150,ann@example.com,WA\nBob Bee,206-555-0151,,OR\n");

    assertThat(firstNames(records)).containsExactly("Ann", "Bob");
    assertThat(leads(records)).extracting(IncomingLead::region).containsExactly("WA", "OR");
    assertThat(records).extracting(ParsedRecord::line).containsExactly(1L, 2L);
  }

  @Test
  void theSeparatorLineIsObeyed() {
    var records = csv("sep=;\r\nName;Phone;Note\r\nAnn Ash;206-555-0150;a,b\r\n");

    assertThat(leads(records).getFirst().notes()).isEqualTo("a,b");
    assertThat(records).extracting(ParsedRecord::line).containsExactly(3L);
  }

  @Test
  void encodingsAreRecognised() {
    String text = "Vorname;Name;Telefon\nJürgen;Größe;+49 30 901820\n";
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            Charset.forName("windows-1252"),
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE)) {
      var leads = leads(read(file(folder, "list.csv", text, charset)));

      assertThat(leads.getFirst().firstName()).as(charset.name()).isEqualTo("Jürgen");
      assertThat(leads.getFirst().lastName()).as(charset.name()).isEqualTo("Größe");
    }
  }

  @Test
  void aStrayByteInUtf8SpoilsNothingElse() {
    byte[] good =
        "Name,Phone\nZoë Ash,206-555-0150\nÉva Bee,206-555-0151\nRen"
            .getBytes(StandardCharsets.UTF_8);
    byte[] bytes = java.util.Arrays.copyOf(good, good.length + 18);
    bytes[good.length] = (byte) 0xE9;
    System.arraycopy(
        " Cole,206-555-015".getBytes(StandardCharsets.UTF_8), 0, bytes, good.length + 1, 17);
    bytes[bytes.length - 1] = '2';

    assertThat(firstNames(read(file(folder, "list.csv", bytes))))
        .containsExactly("Zoë", "Éva", "René");
  }

  @Test
  void raggedRowsDuplicateAndBlankHeadersLoseNothing() {
    var records =
        csv(
            """
            Name,Phone,,Color,Color
            Ann Ash,206-555-0150,x,red,blue,more
            Bob Bee,206-555-0151
            """);

    assertThat(leads(records).getFirst().custom())
        .isEqualTo(Map.of("Column 3", "x", "Color", "red", "Color 2", "blue", "Column 6", "more"));
    assertThat(firstNames(records)).containsExactly("Ann", "Bob");
  }

  @Test
  void tenThousandColumnsAreRead() {
    String header =
        IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = IntStream.range(0, 10_000).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
    var records = csv("Phone," + header + "\n206-555-0150," + row + "\n");

    assertThat(leads(records).getFirst().custom()).hasSize(10_000);
  }

  @Test
  void nulBytesAreDropped() {
    var records = csv("Name,Phone\nAnn\0 Ash,206-555-\0" + "0150\n");

    assertThat(leads(records).getFirst().lastName()).isEqualTo("Ash");
    assertThat(leads(records).getFirst().phones())
        .extracting(LeadPhone::number)
        .containsExactly("+12065550150");
  }

  @Test
  void aCellOverOneMegabyteIsCutAndFlagged() {
    for (String quote : List.of("", "\"")) {
      var records =
          csv(
              "Name,Phone,Notes\nAnn Ash,206-555-0150,"
                  + quote
                  + "x".repeat(3_000_000)
                  + quote
                  + "\nB B,206-555-0151,\n");

      IncomingLead lead = leads(records).getFirst();
      assertThat(lead.notes()).hasSize(1 << 20);
      assertThat(lead.flags()).containsExactly(LeadFlag.CUT);
      assertThat(firstNames(records)).containsExactly("Ann", "B");
    }
  }

  @Test
  void blankLinesAreNoRecordsButCountAsLines() {
    var records = csv("Name,Phone\r\n\r\n  \r\nAnn Ash,206-555-0150\r\n,\r\n");

    assertThat(records).extracting(ParsedRecord::line).containsExactly(4L, 5L);
    assertThat(rejectedLines(records)).containsExactly(5L);
  }

  @Test
  void othersColumnsAreNeverTheLeads() {
    var records =
        csv(
            "Name,Phone,Fax,Assistant's Phone,Spouse Email,Agent Phone,Agent Email,Owner"
                + " Phone,Business Fax\n"
                + "Ann Ash,206-555-0150,206-555-0151,206-555-0152,s@example.com,206-555-0153,a@example.com,206-555-0154,206-555-0155\n");

    IncomingLead lead = leads(records).getFirst();
    assertThat(lead.phones()).extracting(LeadPhone::number).containsExactly("+12065550150");
    assertThat(lead.emails()).isEmpty();
    assertThat(lead.custom()).hasSize(7).containsEntry("Fax", "206-555-0151");
  }

  @Test
  void googleContactsPairKindsWithNumbers() {
    var records =
        csv(
            """
            First Name,Last Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value
            Ann,Ash,Mobile,206-555-0150 ::: 206-555-0157,Work Fax,206-555-0151
            """);

    IncomingLead lead = leads(records).getFirst();
    assertThat(lead.phones())
        .extracting(LeadPhone::number)
        .containsExactly("+12065550150", "+12065550157");
    assertThat(lead.phones().getFirst().label()).isEqualTo("mobile");
    assertThat(lead.custom()).containsEntry("Phone 2 - Value", "206-555-0151");
  }

  @Test
  void vendorIdsSharedByDifferentNamesAreNoKeys() {
    var records =
        csv(
            """
            Lead ID,Name,Phone
            A-1,Ann Ash,206-555-0150
            A-2,Bob Bee,206-555-0151
            A-2,Cid Cole,206-555-0152
            A-1,ann ash,206-555-0150
            4.2802E+15,Dan Dee,206-555-0153
            """);

    assertThat(leads(records))
        .extracting(IncomingLead::vendorId)
        .containsExactly("A-1", "", "", "A-1", "");
    assertThat(leads(records).get(1).custom()).containsEntry("Lead ID", "A-2");
    assertThat(leads(records).get(4).custom()).containsEntry("Lead ID", "4.2802E+15");
  }

  @Test
  void aColumnWithADayOver12IsDayFirst() {
    var records =
        csv(
            """
            Phone,Created
            206-555-0150,12/02/2026 10:00
            206-555-0151,25/02/2026
            206-555-0152,soon
            206-555-0153,01/12/2026
            206-555-0154,1/2/2019
            """);

    assertThat(leads(records).getFirst().statedAt())
        .isEqualTo(Instant.parse("2026-02-12T18:00:00Z"));
    assertThat(leads(records).get(2).flags()).containsExactly(LeadFlag.UNLIKELY_TIME);
    assertThat(leads(records).get(3).statedAt()).as("the future").isNull();
    assertThat(leads(records).get(4).statedAt())
        .as("long past")
        .isEqualTo(Instant.parse("2019-02-01T08:00:00Z"));
    assertThat(leads(records).get(4).flags()).containsExactly(LeadFlag.UNLIKELY_TIME);
  }

  @Test
  void optOutsAndTestRowsAreSeen() {
    var records =
        csv(
            """
            Name,Email,Phone,Email Opt Out,Do Not Call,DND,is_test
            Ann Ash,ann@example.com,206-555-0150,1,No,,
            Bob Bee,bob@example.com,206-555-0151,false,Yes,,
            Cid Cole,cid@example.com,206-555-0152,,,true,
            <test lead: dummy data for full_name>,test@meta.com,<test lead: dummy data for phone_number>,,,,
            Dan Dee,dan@example.com,,,,,TRUE
            """);

    assertThat(leads(records).get(0).optOuts()).containsExactly(Channel.EMAIL);
    assertThat(leads(records).get(1).optOuts()).containsExactly(Channel.CALL);
    assertThat(leads(records).get(2).optOuts()).containsExactlyInAnyOrder(Channel.values());
    assertThat(leads(records))
        .extracting(IncomingLead::test)
        .containsExactly(false, false, false, true, true);
    assertThat(leads(records).getFirst().flags()).containsExactly(LeadFlag.OPTED_OUT_ELSEWHERE);
  }

  @Test
  void theUsersMappingWins() {
    var options =
        options()
            .withSource("Fair")
            .withMapping(Map.of("kontakt", LeadField.PHONE, "Phone", LeadField.IGNORE));
    var records =
        read(
            file(folder, "list.csv", "Kontakt,Phone,Source\n206-555-0150,206-555-0151,Booth\n"),
            options);

    IncomingLead lead = leads(records).getFirst();
    assertThat(lead.phones()).extracting(LeadPhone::number).containsExactly("+12065550150");
    assertThat(lead.source()).isEmpty();
    assertThat(lead.custom()).isEqualTo(Map.of("Source", "Booth"));
  }

  @Test
  void theSameRowHasTheSameOriginal() {
    String text = "Name,Phone\nAnn Ash,206-555-0150\n";

    assertThat(leads(csv(text)).getFirst().raw()).isEqualTo("Name,Phone\nAnn Ash,206-555-0150");
    assertThat(leads(csv(text + "B B,206-555-0151\n")).getFirst().raw())
        .isEqualTo(leads(csv(text)).getFirst().raw());
  }

  @Test
  void manyQuotesNeverClosedDoNotTakeForever() {
    String text = "Name,Phone\n" + ",\"\"abc\n".repeat(200_000) + "Ann Ash,206-555-0150\n";

    assertThat(csv(text).size()).isBetween(100_000, 200_001);
  }

  @Test
  void aFileOfNothingButBrokenRowsIsReadToItsEnd() {
    var records = csv("\"a,b\n".repeat(300) + "Ann Ash,206-555-0150\n");

    assertThat(rejectedLines(records)).hasSize(300);
    assertThat(leads(records).size() + rejectedLines(records).size()).isEqualTo(records.size());
  }

  @Test
  void aDamagedWorkbookEndsInASentence() throws Exception {
    Path file = folder.resolve("list.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry :
          List.of("xl/workbook.xml", "[Content_Types].xml", "xl/sharedStrings.xml")) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write("<torn".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }

    assertThatThrownBy(() -> read(file)).isInstanceOf(ProblemException.class);
  }
}
