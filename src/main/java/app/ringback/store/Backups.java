package app.ringback.store;

import app.ringback.core.Change;
import app.ringback.core.Changes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Backups of the book: nightly, before a migration and by hand; old ones are rotated away. */
public final class Backups {

  /** When the nightly backup is due, in the rep's zone. */
  public static final LocalTime NIGHTLY_AT = LocalTime.of(3, 0);

  private static final String NIGHTLY = "nightly";
  private static final String BY_HAND = "by-hand";
  private static final String MIGRATION = "before-migration";

  /** How many of each kind are kept; backups by hand into the folder are never removed. */
  public static final int KEEP_NIGHTLY = 14;

  private static final int KEEP_MIGRATION = 5;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

  private final BookFiles files;
  private final InstantSource clock;

  public Backups(BookFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
  }

  /** Backs the open book up into the backups folder. */
  public Path byHand(Book book) {
    return byHand(book, named(BY_HAND));
  }

  /** Backs the open book up into a file of the user's choice. */
  public Path byHand(Book book, Path target) {
    backUp(book, target);
    return target;
  }

  /** Makes the nightly backup when one is due, and removes the oldest ones; for a timer. */
  public Optional<Path> nightly(Book book, ZoneId zone, Changes changes) {
    if (!nightlyDue(zone)) {
      return Optional.empty();
    }
    Path target = named(NIGHTLY);
    backUp(book, target);
    rotate(NIGHTLY, KEEP_NIGHTLY);
    changes.publish(new Change.BackupMade(target));
    return Optional.of(target);
  }

  /** Whether no nightly backup was made since the last time it was due. */
  public boolean nightlyDue(ZoneId zone) {
    ZonedDateTime now = clock.instant().atZone(zone);
    ZonedDateTime due = now.with(NIGHTLY_AT);
    Instant last = (due.isAfter(now) ? due.minusDays(1) : due).toInstant();
    return list(files, NIGHTLY).stream().noneMatch(file -> !madeAt(file).isBefore(last));
  }

  /** Copies a closed book of an older version aside. */
  void beforeMigration(int version) throws IOException {
    String keyId = files.keyFingerprints().stream().findFirst().orElse("");
    new BackupFile(named(MIGRATION + "-from-" + version))
        .write(
            () -> Files.newInputStream(files.book()),
            settings(),
            BackupFile.manifest(version, clock.instant(), keyId));
    rotate(MIGRATION, KEEP_MIGRATION);
  }

  /** The newest backup in the workspace. */
  public static Optional<Path> newest(BookFiles files) {
    return list(files, "").stream().findFirst();
  }

  /** All backups in the workspace, newest first. */
  public List<Path> list() {
    return list(files, "");
  }

  /** The nightly ones among them, which are gone after {@link #KEEP_NIGHTLY} more nights. */
  public List<Path> nightlies() {
    return list(files, NIGHTLY);
  }

  /**
   * The other backups in the workspace, and books a restore replaced: they hold what was in the
   * book until somebody deletes them, or newer ones of their kind push them out.
   */
  public List<Path> kept() {
    List<Path> kept = new ArrayList<>(list());
    kept.removeAll(nightlies());
    kept.addAll(Restore.replaced(files));
    return kept;
  }

  /** The instant a backup in the workspace was made, by its name. */
  public static Instant madeAt(Path backup) {
    String name = backup.getFileName().toString();
    return STAMP.parse(
        name.substring("ringback-".length(), "ringback-".length() + 20), Instant::from);
  }

  private static List<Path> list(BookFiles files, String kind) {
    if (!Files.isDirectory(files.backups())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(files.backups())) {
      return all.filter(file -> isBackup(file, kind))
          .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
          .toList();
    } catch (IOException e) {
      throw StoreFailure.from(e);
    }
  }

  private static boolean isBackup(Path file, String kind) {
    return file.getFileName()
        .toString()
        .matches(
            "ringback-\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ-" + kind + "[a-z0-9-]*\\.zip");
  }

  private void rotate(String kind, int keep) {
    List<Path> old = list(files, kind).stream().skip(keep).toList();
    try {
      for (Path file : old) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw StoreFailure.from(e);
    }
  }

  private Path named(String kind) {
    return files
        .backups()
        .resolve("ringback-" + STAMP.format(clock.instant()) + "-" + kind + ".zip");
  }

  private Path settings() {
    return files.folder().resolve("settings.toml");
  }

  private void backUp(Book book, Path target) {
    Path copy = target.resolveSibling(target.getFileName() + ".copy");
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      book.copyTo(copy);
      try (ZipFile zip = new ZipFile(copy.toFile())) {
        new BackupFile(target)
            .write(
                () -> bookIn(zip),
                settings(),
                BackupFile.manifest(
                    SchemaVersion.KNOWN, clock.instant(), book.key().fingerprint()));
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException | SQLException e) {
      throw StoreFailure.from(e);
    }
  }

  private static InputStream bookIn(ZipFile zip) throws IOException {
    var entry =
        zip.stream()
            .filter(candidate -> candidate.getName().endsWith(".mv.db"))
            .findFirst()
            .orElseThrow(() -> new IOException("The copy of the book is empty"));
    return zip.getInputStream(entry);
  }
}
