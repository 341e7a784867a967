package app.ringback.intake.folder;

import app.ringback.intake.SourceStateStore;
import app.ringback.store.Transactions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the watched folders and takes every file that is whole. One thread at a time. */
public final class FolderWatch {

  private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /** Files of one import; many are taken as one step, so that they can be taken back as one. */
  private static final int TOGETHER = 100;

  private final Supplier<List<WatchedFolder>> folders;
  private final Predicate<String> isPaused;
  private final FolderTaking taking;
  private final Transactions transactions;
  private final InstantSource clock;
  private final SourceStateStore states = new SourceStateStore();
  private final Settling settling = new Settling();
  private final Set<WatchedFolder> missing = new HashSet<>();
  private volatile Instant next = Instant.MIN;

  /**
   * @param folders what is watched at the moment
   * @param isPaused whether nothing is taken from a source for now
   */
  public FolderWatch(
      Supplier<List<WatchedFolder>> folders,
      Predicate<String> isPaused,
      FolderTaking taking,
      Transactions transactions,
      InstantSource clock) {
    this.folders = folders;
    this.isPaused = isPaused;
    this.taking = taking;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Takes the files that stood still for two seconds since they were first seen here. */
  public void look() {
    Instant now = clock.instant();
    next = now.plus(BETWEEN);
    take(settling.settled(files(), now));
  }

  /** Takes every file at once, however fresh. */
  public void lookOnce() {
    take(files());
  }

  /** When it is to be looked again. */
  public Optional<Instant> next() {
    return Optional.of(next);
  }

  private List<FoundFile> files() {
    List<FoundFile> files = new ArrayList<>();
    for (WatchedFolder folder : folders.get()) {
      try {
        FolderScan.list(folder).stream()
            .filter(file -> !isPaused.test(file.stateName()))
            .forEach(files::add);
        if (missing.remove(folder)) {
          transactions.run(tx -> states.worked(tx, folder.stateName(), clock.instant()));
        }
      } catch (IOException e) {
        log.debug("A watched folder cannot be listed", e);
        if (missing.add(folder)) {
          String error = "The folder " + folder.folder() + " is not there or cannot be read.";
          transactions.run(tx -> states.failed(tx, folder.stateName(), error, clock.instant()));
        }
      }
    }
    return files;
  }

  private void take(List<FoundFile> files) {
    Map<String, List<FoundFile>> bySource = new LinkedHashMap<>();
    for (FoundFile file : files) {
      bySource.computeIfAbsent(file.source(), any -> new ArrayList<>()).add(file);
    }
    bySource.forEach((source, all) -> {
      for (int from = 0; from < all.size(); from += TOGETHER) {
        taking.take(source, all.subList(from, Math.min(all.size(), from + TOGETHER)));
      }
    });
  }

  /** Ends soon, even in the middle of a large file: the rest of it is taken at the next start. */
  public void stop() {
    taking.stop();
  }
}
