package app.ringback.intake.csv;

import static app.ringback.intake.file.ReadFiles.leads;
import static app.ringback.intake.file.ReadFiles.options;
import static app.ringback.intake.file.ReadFiles.read;
import static app.ringback.intake.file.ReadFiles.rejectedLines;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.intake.IncomingLead;
import app.ringback.intake.ParsedRecord;
import app.ringback.lead.LeadPhone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as spreadsheet programs save them. */
class WorkbookTest {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml";

  @TempDir Path folder;

  @Test
  void cellsOfEveryKindBecomeTheTextASalespersonSees() throws IOException {
    // Names and headers are shared texts; 46082 is 1 March 2026 counted in days.
    Path file =
        workbook(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c></row>
            <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c>\
            <c r="C3" t="s"><v>3</v></c><c r="D3" t="s"><v>4</v></c><c r="E3" t="s"><v>5</v></c></row>
            <row r="4"><c r="A4" t="s"><v>6</v></c><c r="B4"><v>2065550150</v></c>\
            <c r="C4" s="1"><v>46082.5</v></c><c r="D4" t="b"><v>1</v></c><c r="E4"><v>22.5</v></c></row>
            <row r="5"/>
            <row r="6"><c r="A6" t="inlineStr"><is><t>Bob Bee</t></is></c><c r="B6"><v>2.065550151E9</v></c>\
            <c r="D6" t="b"><v>0</v></c><c r="E6"><f>SUM(1,2)</f><v>3</v></c></row>
            <row r="7"><c r="A7" t="str"><f>"Cid"&amp;" Cole"</f><v>Cid Cole</v></c>\
            <c r="B7" t="str"><f>"+1"&amp;"2065550152"</f><v>+12065550152</v></c>\
            <c r="E7" t="e"><v>#DIV/0!</v></c></row>
            """);

    List<ParsedRecord> records = read(file);
    List<IncomingLead> leads = leads(records);

    assertThat(rejectedLines(records)).isEmpty();
    assertThat(records).extracting(ParsedRecord::line).containsExactly(4L, 6L, 7L);
    assertThat(leads).extracting(IncomingLead::firstName).containsExactly("Ann", "Bob", "Cid");
    assertThat(leads)
        .extracting(lead -> lead.phones().getFirst())
        .extracting(LeadPhone::number)
        .containsExactly("+12065550150", "+12065550151", "+12065550152");
    assertThat(leads.getFirst().statedAt()).isEqualTo("2026-03-01T20:00:00Z");
    assertThat(leads.getFirst().custom())
        .containsEntry("Homeowner", "true")
        .containsEntry("Acres", "22.5");
    assertThat(leads.get(1).custom()).containsEntry("Acres", "3");
    CsvPreview preview = CsvLeadFile.open(file, options()).preview();
    assertThat(preview.titles()).containsExactly("My leads");
    assertThat(preview.headerLine()).isEqualTo(3);
    assertThat(preview.estimatedRecords()).isEqualTo(3);
  }

  @Test
  void onlyTheFirstSheetIsRead() throws IOException {
    Path file =
        workbook(
            """
            <row><c t="inlineStr"><is><t>Ann Ash</t></is></c>\
            <c t="inlineStr"><is><t>206-555-0150</t></is></c></row>
            """);

    List<ParsedRecord> records = read(file);

    assertThat(leads(records)).extracting(IncomingLead::firstName).containsExactly("Ann");
    assertThat(records).extracting(ParsedRecord::line).containsExactly(1L);
  }

  /** A workbook of two sheets, with these rows in the first. */
  private Path workbook(String rows) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + override("workbook", "sheet.main")
            + override("sharedStrings", "sharedStrings")
            + override("styles", "styles")
            + "</Types>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets><sheet name=\"Leads\" sheetId=\"1\" r:id=\"rId1\"/>"
            + "<sheet name=\"Old\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns=\""
            + MAIN
            + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
    StringBuilder texts = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
    for (String text :
        List.of("My leads", "Name", "Phone", "Created", "Homeowner", "Acres", "Ann Ash")) {
      texts.append("<si><t>").append(text).append("</t></si>");
    }
    parts.put("xl/sharedStrings.xml", texts + "</sst>");
    parts.put("xl/worksheets/sheet1.xml", sheet(rows));
    parts.put(
        "xl/worksheets/sheet2.xml", sheet("<row r=\"1\"><c r=\"A1\"><v>2065550199</v></c></row>"));
    Path file = folder.resolve("leads.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/xl/"
        + part
        + ".xml\" ContentType=\""
        + OFFICE
        + "."
        + type
        + "+xml\"/>";
  }

  private static String sheet(String rows) {
    return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
  }
}
