package app.ringback.intake.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes files nobody would call a lead list, and lead lists that went wrong. */
public final class BadFiles {

  public static final String HEADER = "Name,Phone,Notes\n";
  public static final String ANN = "Ann Ash,206-555-0150,hello\n";

  private static final long GIGABYTE = 1L << 30;
  private static final int MEGABYTE = 1 << 20;

  private final Path folder;

  public BadFiles(Path folder) {
    this.folder = folder;
  }

  /** A gigabyte of NULs that takes no room on the disk. */
  public Path nuls() throws IOException {
    return grown(Files.createFile(folder.resolve("nuls.csv")));
  }

  /** Good rows, and behind them a gigabyte of NULs: a copy that was cut off. */
  public Path nulsBehindRows() throws IOException {
    String filler = "Nobody,," + "x".repeat(8_000) + "\n";
    return grown(text("torn-copy.csv", HEADER + ANN + filler.repeat(20)));
  }

  private static Path grown(Path file) throws IOException {
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      access.setLength(GIGABYTE);
    }
    return file;
  }

  public Path pdf() throws IOException {
    return text("leads.csv", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n");
  }

  public Path noise() throws IOException {
    byte[] bytes = new byte[20 * MEGABYTE];
    new Random(7).nextBytes(bytes);
    return Files.write(folder.resolve("noise.csv"), bytes);
  }

  public Path empty() throws IOException {
    return text("empty.csv", "");
  }

  public Path tenThousandColumns() throws IOException {
    String names =
        IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String values =
        IntStream.range(0, 10_000).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
    return text("wide.csv", "Name,Phone," + names + "\nWilma Wide,206-555-0151," + values + "\n");
  }

  public Path utf16WithoutMark() throws IOException {
    String text = "Name,Phone\nZoë Zett,206-555-0152\n";
    return Files.write(folder.resolve("utf16.csv"), text.getBytes(Charset.forName("UTF-16LE")));
  }

  /** A quote that opens on line 3 and never closes, over 100 MB of rows; a lead stands last. */
  public Path quoteNeverClosed() throws IOException {
    Path file = text("quote.csv", HEADER + ANN + "\"Bob Broken,206-555-0153,lost\n");
    byte[] filler = ("Nobody,," + "x".repeat(8_000) + "\n").getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = appending(file)) {
      for (long written = 0; written < 100L * MEGABYTE; written += filler.length) {
        out.write(filler);
      }
      out.write("Last Lee,206-555-0154,end\n".getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  /** One line of 100 MB between two leads. */
  public Path longLine() throws IOException {
    Path file = text("line.csv", HEADER + "Lena Line,206-555-0155,a\n");
    try (OutputStream out = appending(file)) {
      repeat(out, "x", 100);
      out.write("\nLuis Line,206-555-0156,b\n".getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  /** A contact whose picture is one line of 100 MB, and a good one behind it. */
  public Path longContact() throws IOException {
    Path file = text("contacts.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Pia Picture\nPHOTO:");
    try (OutputStream out = appending(file)) {
      repeat(out, "x", 100);
      out.write(
          "\nTEL:206-555-0157\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Vic Good\nTEL:206-555-0158\nEND:VCARD\n"
              .getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  /** Contacts inside contacts, 100,000 deep. */
  public Path nestedContacts() throws IOException {
    int depth = 100_000;
    return text(
        "nested.vcf",
        "BEGIN:VCARD\nVERSION:2.1\nAGENT:\n".repeat(depth) + "END:VCARD\n".repeat(depth));
  }

  /** A small workbook whose first sheet inflates to two gigabytes. */
  public Path sheetBomb() throws IOException {
    return workbook("bomb-rows.xlsx", "<row/>", 2_048);
  }

  /** A small workbook with one cell of 300 MB. */
  public Path cellBomb() throws IOException {
    return workbook(
        "bomb-cell.xlsx", "<row><c t=\"inlineStr\"><is><t>", "x", 200, "</t></is></c></row>");
  }

  /** A small workbook with one row of millions of cells. */
  public Path rowBomb() throws IOException {
    return workbook("bomb-row.xlsx", "<row>", "<c/>", 200, "</row>");
  }

  /** A workbook with a cell far right of the last column. */
  public Path farCell() throws IOException {
    return workbook("far.xlsx", "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", 0);
  }

  /** A workbook with a number of a billion digits. */
  public Path hugeNumber() throws IOException {
    String phone = "<c t=\"inlineStr\"><is><t>206-555-0159</t></is></c>";
    return workbook("number.xlsx", "<row>" + phone + "<c><v>1E999999999</v></c></row>", 0);
  }

  /** A workbook whose table of texts inflates to 200 MB. */
  public Path textsBomb() throws IOException {
    Path file = folder.resolve("bomb-texts.xlsx");
    try (ZipOutputStream zip = zip(file)) {
      sheet(zip, "<row><c t=\"s\"><v>0</v></c></row>", "", 0, "");
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
      repeat(zip, "<si><t>x</t></si>", 200);
    }
    return file;
  }

  public Path zip() throws IOException {
    Path file = folder.resolve("leads.zip");
    try (ZipOutputStream zip = zip(file)) {
      zip.putNextEntry(new ZipEntry("leads.csv"));
      repeat(zip, "\n", 100);
    }
    return file;
  }

  private Path workbook(String name, String rows, int megabytes) throws IOException {
    return workbook(name, "", rows, megabytes, "");
  }

  private Path workbook(String name, String begin, String repeated, int megabytes, String end)
      throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = zip(file)) {
      sheet(zip, begin, repeated, megabytes, end);
    }
    return file;
  }

  private static ZipOutputStream zip(Path file) throws IOException {
    return new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  private static void sheet(
      ZipOutputStream zip, String begin, String repeated, int megabytes, String end)
      throws IOException {
    put(
        zip,
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Override PartName="/xl/workbook.xml" ContentType=\
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
        <Override PartName="/xl/sharedStrings.xml" ContentType=\
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>\
        </Types>\
        """);
    put(
        zip,
        "xl/workbook.xml",
        """
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
        <sheets><sheet name="Leads" sheetId="1" r:id="rId1"/></sheets></workbook>\
        """);
    put(
        zip,
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>\
        """);
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    zip.write(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            .getBytes(StandardCharsets.UTF_8));
    zip.write(begin.getBytes(StandardCharsets.UTF_8));
    if (megabytes == 0) {
      zip.write(repeated.getBytes(StandardCharsets.UTF_8));
    } else {
      repeat(zip, repeated, megabytes);
    }
    zip.write((end + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void repeat(OutputStream out, String text, int megabytes) throws IOException {
    byte[] bytes = text.repeat(MEGABYTE / text.length()).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < megabytes; i++) {
      out.write(bytes);
    }
  }

  private static OutputStream appending(Path file) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND));
  }

  private Path text(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
