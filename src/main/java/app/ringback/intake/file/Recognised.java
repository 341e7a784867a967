package app.ringback.intake.file;

import java.nio.file.Path;

/**
 * What a file was recognised as.
 *
 * @param what "is a PDF document": completes a sentence that begins with the file's name
 * @param mend what the user can do, as a sentence
 */
record Recognised(LeadFileFormat format, String what, String mend) {

  private static final String SAVE_AS_CSV =
      "Open it in its program, save the list as CSV (UTF-8), and import that file.";

  static Recognised as(LeadFileFormat format) {
    return new Recognised(format, "", "");
  }

  static Recognised unknown(String what) {
    return new Recognised(LeadFileFormat.UNKNOWN, what, SAVE_AS_CSV);
  }

  static Recognised unknown(String what, String mend) {
    return new Recognised(LeadFileFormat.UNKNOWN, what, mend);
  }

  /** A text without any list in it. */
  static Recognised text() {
    return unknown(
        "holds no list of leads",
        "Import a CSV file (first row: names of the columns), an Excel workbook or contacts.");
  }

  String happened(Path file) {
    return "The file " + file.getFileName() + " " + what + ".";
  }
}
