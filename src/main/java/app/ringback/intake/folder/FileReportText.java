package app.ringback.intake.folder;

import app.ringback.core.ImportId;
import app.ringback.intake.ImportCounts;
import app.ringback.intake.ImportReport.FileReport;
import app.ringback.intake.ImportReport.Rejection;
import java.util.Locale;

/** What became of a file, as it is written beside it. */
final class FileReportText {

  private FileReportText() {}

  static String of(FileReport report, ImportId id) {
    ImportCounts counts = report.counts();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d created, %d merged, %d skipped, %d need a look, %d rejected%n",
            counts.created(),
            counts.merged(),
            counts.skipped(),
            counts.needsLook(),
            counts.rejected()));
    if (!report.error().isEmpty()) {
      text.append(report.error()).append(System.lineSeparator());
    }
    for (Rejection rejection : report.rejected()) {
      text.append(
          String.format(Locale.ROOT, "line %d: %s%n", rejection.line(), rejection.reason()));
    }
    if (counts.created() + counts.merged() + counts.needsLook() > 0) {
      text.append(String.format("To take it back: ringback import --undo %s%n", id.text()));
    }
    return text.toString();
  }

  /** Of a file whose very content was taken before. */
  static String known(ImportId id) {
    return String.format(
        "This file was imported before, as import %s. Nothing was changed.%n", id.text());
  }

  static String unreadable(String why) {
    return String.format("%s%n", why);
  }
}
