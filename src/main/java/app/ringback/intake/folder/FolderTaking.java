package app.ringback.intake.folder;

import app.ringback.core.ImportId;
import app.ringback.intake.Duplicates;
import app.ringback.intake.ImportOptions;
import app.ringback.intake.ImportReport;
import app.ringback.intake.ImportReport.FileReport;
import app.ringback.intake.ImportRun;
import app.ringback.intake.Imports;
import app.ringback.intake.LeadFileReader;
import app.ringback.intake.RunState;
import app.ringback.intake.SourceKind;
import app.ringback.intake.SourceStateStore;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports files of a folder and moves them away. Killed at any point it begins anew with the files
 * that still lie there, and no lead is doubled: what was taken is known by its content.
 */
public final class FolderTaking {

  private static final Logger log = LoggerFactory.getLogger(FolderTaking.class);

  private final Imports imports;
  private final Function<String, LeadFileReader> reader;
  private final Transactions transactions;
  private final InstantSource clock;
  private final FolderFileStore taken = new FolderFileStore();
  private final SourceStateStore states = new SourceStateStore();

  /** Files that could not be moved away: they are not tried again before they change. */
  private final Set<FoundFile> stuck = new HashSet<>();

  private volatile boolean stopped;

  private record Digested(FoundFile file, String digest) {}

  private record Finished(Digested of, FileReport report) {}

  /**
   * @param reader how the files of a source are read; the source is empty when only the file can
   *     tell it
   */
  public FolderTaking(
      Imports imports,
      Function<String, LeadFileReader> reader,
      Transactions transactions,
      InstantSource clock) {
    this.imports = imports;
    this.reader = reader;
    this.transactions = transactions;
    this.clock = clock;
  }

  void stop() {
    stopped = true;
  }

  void take(String source, List<FoundFile> files) {
    List<Digested> fresh = new ArrayList<>();
    for (FoundFile file : files) {
      if (!stuck.contains(file) && !stopped) {
        look(source, file).ifPresent(fresh::add);
      }
    }
    if (!fresh.isEmpty()) {
      importNow(source, fresh);
    }
  }

  /** Deals with a file that needs no import; answers one that does. */
  private Optional<Digested> look(String source, FoundFile file) {
    String digest;
    try {
      digest = ContentDigest.of(file.path());
    } catch (IOException e) {
      log.debug("A file of a watched folder cannot be read", e);
      String why =
          "The file "
              + file.path().getFileName()
              + " could not be read. Nothing was imported from it. Check that you may read it.";
      note(file, why);
      away(file, WatchedFolder.FAILED, FileReportText.unreadable(why));
      return Optional.empty();
    }
    Optional<ImportId> before =
        transactions.read(tx -> taken.find(tx, source, digest)).filter(this::stands);
    before.ifPresent(id -> away(file, WatchedFolder.DONE, earlier(file, id)));
    return before.isEmpty() ? Optional.of(new Digested(file, digest)) : Optional.empty();
  }

  /** Whoever took an import back and drops the file again wants it anew. */
  private boolean stands(ImportId id) {
    return imports.find(id).map(ImportRun::state).filter(RunState.FINISHED::equals).isPresent();
  }

  private String earlier(FoundFile file, ImportId id) {
    return imports.report(id).files().stream()
        .filter(one -> one.file().equals(file.path().toString()))
        .findFirst()
        .map(one -> FileReportText.of(one, id))
        .orElseGet(() -> FileReportText.known(id));
  }

  private void importNow(String source, List<Digested> files) {
    ImportReport report;
    try {
      report = imported(source, files);
    } catch (CancellationException e) {
      log.info("An import from a folder was cut off: it is completed at the next start", e);
      return;
    }
    List<Finished> finished = new ArrayList<>();
    for (int place = 0; place < files.size(); place++) {
      if (isWhole(files.get(place).file())) {
        finished.add(new Finished(files.get(place), report.files().get(place)));
      }
    }
    transactions.run(tx -> finished.forEach(one -> note(tx, source, one, report.id())));
    for (Finished one : finished) {
      String into = one.report().error().isEmpty() ? WatchedFolder.DONE : WatchedFolder.FAILED;
      away(one.of().file(), into, FileReportText.of(one.report(), report.id()));
    }
  }

  private ImportReport imported(String source, List<Digested> files) {
    return imports.run(
        files.stream().map(one -> one.file().path()).toList(),
        reader.apply(source),
        new ImportOptions(source, Duplicates.FILL, false, SourceKind.FOLDER, WatchedFolder.INBOX),
        progress -> {
          if (stopped) {
            throw new CancellationException("The book is being closed");
          }
        },
        () -> false);
  }

  /** One that was written to meanwhile is taken as a whole once it stands still. */
  private static boolean isWhole(FoundFile file) {
    try {
      return file.isUnchanged();
    } catch (IOException e) {
      log.debug("A file is gone that was just imported", e);
      return false;
    }
  }

  private void note(Tx tx, String source, Finished one, ImportId id) {
    String state = one.of().file().stateName();
    if (one.report().error().isEmpty()) {
      taken.put(tx, source, one.of().digest(), id, clock.instant());
      states.worked(tx, state, clock.instant());
    } else {
      states.failed(tx, state, one.report().error(), clock.instant());
    }
  }

  private void away(FoundFile file, String into, String report) {
    try {
      FileAway.move(file, into, report);
    } catch (IOException e) {
      log.warn("A file that was taken could not be moved away", e);
      stuck.add(file);
      note(
          file,
          "The file "
              + file.path().getFileName()
              + " could not be moved to "
              + into
              + ". What was read of it is stored. Check that its folder may be written to.");
    }
  }

  private void note(FoundFile file, String error) {
    transactions.run(tx -> states.failed(tx, file.stateName(), error, clock.instant()));
  }
}
