package app.ringback.intake;

import app.ringback.core.IdSource;
import app.ringback.core.ImportId;
import app.ringback.core.ProblemException;
import app.ringback.store.Transactions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Imports files of leads, remembers each run, and takes it back. */
public final class Imports {

  private final Transactions transactions;
  private final IntakeDesk desk;
  private final ImportUndo undo;
  private final IdSource ids;
  private final InstantSource clock;
  private final ImportRunStore runs = new ImportRunStore();

  /** Runs of this process that have not ended; every other one found running was cut off. */
  private final Set<ImportId> active = ConcurrentHashMap.newKeySet();

  public Imports(
      Transactions transactions,
      IntakeDesk desk,
      ImportUndo undo,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.desk = desk;
    this.undo = undo;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Imports the files, one after the other; a file that cannot be read does not keep the others
   * from being imported. Blocks until it is done.
   *
   * @param progress hears of every batch stored, on this thread
   * @param canceled asked between batches; once it is true everything is taken back
   * @throws ProblemException when the book cannot be written; what is stored then stays, and the
   *     same import run again completes it
   */
  public ImportReport run(
      List<Path> files,
      LeadFileReader reader,
      ImportOptions options,
      Consumer<ImportProgress> progress,
      BooleanSupplier canceled) {
    ImportId id = ids.importRun();
    active.add(id);
    try {
      ImportSession session =
          new ImportSession(id, files, reader, options, progress, canceled, desk, runs, clock);
      if (options.dryRun()) {
        return session.dryRun(transactions);
      }
      session.run(transactions);
      if (session.wasCanceled()) {
        undo.takeBack(id, RunState.CANCELED);
      }
      return report(id);
    } finally {
      active.remove(id);
    }
  }

  /** What a run did, as far as it is stored. */
  public ImportReport report(ImportId id) {
    return transactions.read(tx -> {
      ImportRun run = runs.find(tx, id).orElseThrow(() -> unknown(id));
      return new ImportReport(id, stateOf(run), run.counts(), runs.files(tx, id));
    });
  }

  /** The latest runs, newest first. */
  public List<ImportRun> latest(int limit) {
    return transactions.read(tx -> runs.latest(tx, limit)).stream().map(this::shown).toList();
  }

  public Optional<ImportRun> find(ImportId id) {
    return transactions.read(tx -> runs.find(tx, id)).map(this::shown);
  }

  /**
   * Takes one import back as one step: the leads it created and nobody worked on since, what it
   * added to others, its timeline entries and originals. Opt-outs it brought stay for good.
   *
   * @throws ProblemException when there is no such import, it runs, or it was taken back already
   */
  public ImportUndo.Report undo(ImportId id) {
    ImportRun run = find(id).orElseThrow(() -> unknown(id));
    switch (run.state()) {
      case RUNNING ->
          throw new ProblemException(
              "This import is still running.", "Nothing was changed.", "Cancel it instead.");
      case CANCELED, UNDONE ->
          throw new ProblemException(
              "This import was taken back already.", "Nothing was changed.", "");
      case FINISHED, CUT_OFF, UNDOING -> {
        // Taken back below.
      }
    }
    return undo.takeBack(id, RunState.UNDONE);
  }

  private ImportRun shown(ImportRun run) {
    return new ImportRun(
        run.id(), run.startedAt(), run.finishedAt(), stateOf(run), run.files(), run.counts());
  }

  private RunState stateOf(ImportRun run) {
    return run.state() == RunState.RUNNING && !active.contains(run.id())
        ? RunState.CUT_OFF
        : run.state();
  }

  private static ProblemException unknown(ImportId id) {
    return new ProblemException(
        "There is no import " + id.text() + ".",
        "Nothing was changed.",
        "Use the import_id that \"ringback import --json\" printed.");
  }
}
