package app.ringback.intake;

import app.ringback.core.ImportId;
import app.ringback.core.ProblemException;
import app.ringback.intake.ImportReport.Rejection;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import while it runs: reads records in batches and stores each batch at once. */
final class ImportSession {

  private static final Logger log = LoggerFactory.getLogger(ImportSession.class);

  /** Rejected records listed a file; the others are only counted. */
  private static final int LISTED = 100_000;

  private final ImportId id;
  private final List<Path> files;
  private final LeadFileReader reader;
  private final ImportOptions options;
  private final Consumer<ImportProgress> progress;
  private final BooleanSupplier canceled;
  private final IntakeDesk desk;
  private final ImportRunStore runs;
  private final InstantSource clock;
  private final Instant started;
  private final long bytesTotal;
  private long bytesBefore;
  private int listed;
  private ImportCounts total = ImportCounts.NONE;
  private boolean wasCanceled;

  /** How work reaches the store: a transaction a batch, or one for a whole dry run. */
  private record Steps(Consumer<Consumer<Tx>> batch, Consumer<Consumer<Tx>> last) {

    void run(Consumer<Tx> work) {
      batch.accept(work);
    }

    void end(Consumer<Tx> work) {
      last.accept(work);
    }
  }

  private static final class DryRunDone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ImportReport report;

    DryRunDone(ImportReport report) {
      super("dry run done", null, false, false);
      this.report = report;
    }
  }

  ImportSession(
      ImportId id,
      List<Path> files,
      LeadFileReader reader,
      ImportOptions options,
      Consumer<ImportProgress> progress,
      BooleanSupplier canceled,
      IntakeDesk desk,
      ImportRunStore runs,
      InstantSource clock) {
    this.id = id;
    this.files = files;
    this.reader = reader;
    this.options = options;
    this.progress = progress;
    this.canceled = canceled;
    this.desk = desk;
    this.runs = runs;
    this.clock = clock;
    this.started = clock.instant();
    this.bytesTotal = files.stream().mapToLong(ImportSession::size).sum();
  }

  void run(Transactions transactions) {
    run(new Steps(transactions::step, transactions::run));
  }

  /** Does everything in one transaction and rolls it back, so that the counts are the same. */
  ImportReport dryRun(Transactions transactions) {
    try {
      return transactions.write(tx -> {
        Consumer<Consumer<Tx>> inside = work -> work.accept(tx);
        run(new Steps(inside, inside));
        throw new DryRunDone(new ImportReport(id, RunState.FINISHED, total, runs.files(tx, id)));
      });
    } catch (DryRunDone done) {
      return done.report;
    }
  }

  boolean wasCanceled() {
    return wasCanceled;
  }

  private void run(Steps steps) {
    steps.run(tx -> runs.start(tx, id, options, started));
    for (int place = 0; place < files.size() && !wasCanceled; place++) {
      importFile(steps, place, files.get(place));
      bytesBefore += size(files.get(place));
    }
    if (!wasCanceled) {
      steps.end(tx -> runs.become(tx, id, RunState.FINISHED, clock.instant()));
    }
  }

  private void importFile(Steps steps, int place, Path path) {
    listed = 0;
    String error = "";
    String format = "unknown";
    LeadFile opened = null;
    try {
      opened = reader.open(path);
      format = opened.format();
    } catch (ProblemException e) {
      error = e.problem().line();
    } catch (RuntimeException e) {
      error = Chunk.unexpected(path, e);
    }
    String known = format;
    steps.run(tx -> runs.addFile(tx, id, place, path.toString(), known));
    if (opened != null) {
      try (LeadFile file = opened) {
        error = importRecords(steps, place, path, file);
      }
    }
    String failure = error;
    if (!failure.isEmpty()) {
      steps.run(tx -> runs.fail(tx, id, place, failure));
    }
  }

  /** Imports every record that can be read; answers why the rest cannot, or nothing. */
  private String importRecords(Steps steps, int place, Path path, LeadFile file) {
    FileContext context = FileContext.of(path, file.format(), options);
    // The next records are read while the last ones are being stored.
    try (ExecutorService ahead = Executors.newSingleThreadExecutor()) {
      Chunk chunk = Chunk.read(path, file);
      while (!canceled.getAsBoolean()) {
        CompletableFuture<Chunk> next =
            chunk.last()
                ? CompletableFuture.completedFuture(chunk)
                : CompletableFuture.supplyAsync(() -> Chunk.read(path, file), ahead);
        if (!chunk.records().isEmpty()) {
          List<ParsedRecord> records = chunk.records();
          steps.run(tx -> store(tx, place, context, records));
          progress.accept(progressNow(path, chunk.bytesRead()));
        }
        if (chunk.last()) {
          return chunk.error();
        }
        chunk = next.join();
      }
    }
    wasCanceled = true;
    return "";
  }

  private void store(Tx tx, int place, FileContext context, List<ParsedRecord> batch) {
    ImportCounts counts = IntakeDesk.count(desk.take(tx, batch, context, id, clock.instant()));
    List<Rejection> rejections = new ArrayList<>();
    for (ParsedRecord record : batch) {
      if (record instanceof ParsedRecord.Rejected rejected && listed + rejections.size() < LISTED) {
        rejections.add(new Rejection(rejected.line(), rejected.reason()));
      }
    }
    runs.reject(tx, id, place, listed, rejections);
    runs.count(tx, id, place, counts);
    listed += rejections.size();
    total = total.plus(counts);
  }

  private ImportProgress progressNow(Path file, long bytesOfFile) {
    long bytes = bytesBefore + bytesOfFile;
    Duration spent = Duration.between(started, clock.instant());
    return new ImportProgress(
        id, file.toString(), total, bytes, bytesTotal, left(spent, bytes, bytesTotal));
  }

  private static @Nullable Duration left(Duration spent, long bytes, long total) {
    if (bytes <= 0 || total <= 0 || spent.isZero()) {
      return null;
    }
    double part = Math.min(1, (double) bytes / total);
    return Duration.ofMillis(Math.round(spent.toMillis() * (1 - part) / part));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      // Opening it says what is wrong; here it only does not count for the progress.
      log.debug("A file to import has no size", e);
      return 0;
    }
  }
}
