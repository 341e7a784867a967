package app.ringback.bench;

import app.ringback.app.Desk;
import app.ringback.intake.ImportOptions;
import app.ringback.intake.ImportReport;
import app.ringback.intake.file.ReadFiles;
import app.ringback.sample.SampleBook;
import app.ringback.sample.SampleCsv;
import app.ringback.store.RawCopy;
import java.nio.file.Path;
import java.util.Locale;

/** CSV import with matching, beside plain batched inserts of the very rows it stored. */
final class ImportBench {

  private ImportBench() {}

  /** Measures; returns how fast plain JDBC batches were, in words. */
  static String run(Path folder, int leads, Figures figures) throws Exception {
    Path csv = folder.resolve("leads.csv");
    SampleCsv.write(new SampleBook(7, leads, 0, SampleBook.USUAL_END).leads(), csv);
    Path workspace = folder.resolve("import");
    long nanos;
    ImportReport report;
    try (Desk desk = Bench.open(workspace)) {
      var options = Bench.options(desk);
      long start = System.nanoTime();
      report =
          desk.leadWork()
              .imports()
              .run(
                  java.util.List.of(csv),
                  file -> ReadFiles.files().open(file, options),
                  ImportOptions.DEFAULT,
                  progress -> {},
                  () -> false);
      nanos = System.nanoTime() - start;
      RawCopy.Result raw = RawCopy.copy(desk.book(), folder.resolve("raw"));
      double imported = report.counts().records() / (nanos / 1e9);
      double plain = report.counts().records() / (raw.nanos() / 1e9);
      figures.add(
          "CSV import with matching, " + report.counts().records() + " rows",
          String.format(Locale.ROOT, "%,.0f leads/s (%.1f s)", imported, nanos / 1e9),
          String.format(Locale.ROOT, "%,.0f leads/s: %,d rows in JDBC batches", plain, raw.rows()),
          String.format(Locale.ROOT, ">= 0.5 of raw: %.2f", imported / plain));
      return String.format(
          Locale.ROOT, "%,.0f rows/s in JDBC batches", raw.rows() / (raw.nanos() / 1e9));
    }
  }
}
