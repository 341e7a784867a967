package app.ringback.intake.file;

import app.ringback.intake.csv.TextFiles;
import app.ringback.intake.csv.Workbooks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Recognises the format of a file by its first bytes, its text and its name. */
final class Recogniser {

  private static final int HEAD = 1 << 16;

  /** Share of control characters from which bytes are no text, in percent. */
  private static final int CONTROLS_PERCENT = 5;

  /** Share of NULs from which bytes are no text; a few are left behind by old programs. */
  private static final int NULS_PERCENT = 25;

  private static final Pattern TABLE_NAME = Pattern.compile(".*\\.(?:csv|tsv|tab|psv)");
  private static final Pattern ADF = Pattern.compile("<\\?adf|<adf[\\s>]");
  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "(?im)^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to"
              + "|content-type|reply-to):\\s*\\S");

  /** Chars in which the headers of a mail show, when no blank line ends them. */
  private static final int MAIL_HEADERS = 4000;

  private static final Pattern HTML = Pattern.compile("(?i)^<(?:!doctype html|html|head|table)");

  private static final Map<String, String> MAGIC = magic();

  private Recogniser() {}

  static Recognised look(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      return Recognised.unknown("is empty", "Export the list again and import the new file.");
    }
    if (Workbooks.isWorkbook(file)) {
      return Recognised.as(LeadFileFormat.XLSX);
    }
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      if (latin.startsWith(magic.getKey())) {
        return Recognised.unknown(magic.getValue());
      }
    }
    return text(file, TextFiles.head(file, HEAD));
  }

  /** Whether the name says that it is a table, whatever stands in it. */
  static boolean isNamedTable(Path file) {
    Path name = file.getFileName();
    return name != null && TABLE_NAME.matcher(name.toString().toLowerCase(Locale.ROOT)).matches();
  }

  private static Recognised text(Path file, String text) {
    String start = text.strip();
    if (isJunk(text)) {
      return Recognised.unknown("is not a text and no format Ringback knows");
    }
    if (start.isEmpty()) {
      return Recognised.unknown("is empty", "Export the list again and import the new file.");
    }
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.startsWith("begin:vcard")
        || (endsWith(file, ".vcf") && lower.contains("begin:vcard"))) {
      return Recognised.as(LeadFileFormat.VCARD);
    }
    if (start.startsWith("<") && ADF.matcher(lower).find()) {
      return Recognised.as(LeadFileFormat.ADF);
    }
    if (!isNamedTable(file) && (endsWith(file, ".eml") || isMail(start))) {
      return Recognised.as(LeadFileFormat.MAIL);
    }
    if (!isNamedTable(file) && ADF.matcher(lower).find()) {
      return Recognised.as(LeadFileFormat.ADF);
    }
    if (HTML.matcher(start).find()) {
      return Recognised.unknown("is a web page");
    }
    if (endsWith(file, ".json") && (start.startsWith("{") || start.startsWith("["))) {
      return Recognised.as(LeadFileFormat.JSON);
    }
    return Recognised.as(LeadFileFormat.CSV);
  }

  /** Two header lines of mails before the first blank line. */
  private static boolean isMail(String start) {
    String text = start.replace("\r", "");
    int blank = text.indexOf("\n\n");
    String headers = text.substring(0, blank < 0 ? Math.min(MAIL_HEADERS, text.length()) : blank);
    return MAIL_HEADER.matcher(headers).results().limit(2).count() == 2;
  }

  private static boolean isJunk(String text) {
    long controls =
        text.chars().filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != 0).count();
    long nuls = text.chars().filter(c -> c == 0).count();
    long replaced = text.chars().filter(c -> c == '\uFFFD').count();
    return (controls + replaced) * 100 > (long) text.length() * CONTROLS_PERCENT
        || nuls * 100 > (long) text.length() * NULS_PERCENT;
  }

  private static boolean endsWith(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static Map<String, String> magic() {
    Map<String, String> magic = new LinkedHashMap<>();
    magic.put("%PDF", "is a PDF document");
    magic.put("PK\3\4", "is a packed archive or a document, not a list");
    magic.put("\u00d0\u00cf\u0011\u00e0", "is an old Excel or Office document");
    magic.put("{\\rtf", "is a text document");
    magic.put("\u0089PNG", "is a picture");
    magic.put("\u00ff\u00d8\u00ff", "is a picture");
    magic.put("GIF8", "is a picture");
    magic.put("\u001f\u008b", "is a packed archive");
    magic.put("7z\u00bc\u00af", "is a packed archive");
    magic.put("Rar!", "is a packed archive");
    magic.put("SQLite format 3", "is a database");
    magic.put("\u007fELF", "is a program");
    magic.put("MZ\u0090", "is a program");
    return magic;
  }
}
