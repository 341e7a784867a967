package app.ringback.store;

import app.ringback.core.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts a backup in the place of the book, which must be closed. The backup is checked first; the
 * change itself is one rename, so that a crash leaves either the old book or the new one. The old
 * book stays beside the backups.
 */
public final class Restore {

  private static final int KEEP_REPLACED = 3;

  private final BookFiles files;
  private final InstantSource clock;

  public Restore(BookFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
  }

  /**
   * Restores the backup.
   *
   * @param keys finds the key with a fingerprint on this computer, or from the user
   * @return where the book that was there before is now, if there was one
   * @throws ProblemException when the backup is torn, is none, is of a newer version or of an
   *     unknown key; nothing was changed then
   */
  public Optional<Path> from(Path backup, Function<String, Optional<BookKey>> keys) {
    BackupFile file = new BackupFile(backup);
    BackupFile.Manifest manifest = file.manifest();
    if (manifest.schema() > SchemaVersion.KNOWN) {
      throw StoreFailure.otherVersion(manifest.schema());
    }
    BookKey key = keys.apply(manifest.keyId()).orElseThrow(() -> StoreFailure.wrongKey(null));
    Path coming = files.coming("restoring");
    try {
      Files.createDirectories(files.folder());
      file.unpackBook(coming);
      check(coming, key, backup);
      return swap(file, coming, key);
    } catch (IOException e) {
      throw StoreFailure.from(e);
    } finally {
      deleteQuietly(coming);
    }
  }

  private Optional<Path> swap(BackupFile file, Path coming, BookKey key) throws IOException {
    List<String> before = files.keyFingerprints();
    List<String> both = new ArrayList<>(List.of(key.fingerprint()));
    before.stream().filter(known -> !both.contains(known)).forEach(both::add);
    files.writeKeyFingerprints(both);
    Optional<Path> old = keepOld();
    files.forgetSchemaVersion();
    Files.move(
        coming, files.book(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    files.writeKeyFingerprints(List.of(key.fingerprint()));
    Path settings = files.folder().resolve("settings.toml");
    if (!Files.exists(settings)) {
      file.unpackSettings(settings);
    }
    return old;
  }

  private Optional<Path> keepOld() throws IOException {
    if (!files.bookExists()) {
      return Optional.empty();
    }
    Files.createDirectories(files.backups());
    String stamp = clock.instant().toString().replace(':', '-');
    removeOldest();
    Path old = files.backups().resolve("replaced-" + stamp + ".mv.db");
    try {
      Files.createLink(old, files.book());
    } catch (UnsupportedOperationException | IOException e) {
      // Not every file system has hard links.
      Files.copy(files.book(), old, StandardCopyOption.REPLACE_EXISTING);
    }
    return Optional.of(old);
  }

  /** Replaced books are as large as the book: only the last few stay. */
  private void removeOldest() throws IOException {
    for (Path file : replaced(files).stream().skip(KEEP_REPLACED - 1L).toList()) {
      Files.deleteIfExists(file);
    }
  }

  /** The books that restores replaced, newest first. */
  static List<Path> replaced(BookFiles files) {
    if (!Files.isDirectory(files.backups())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(files.backups())) {
      return all.filter(file -> file.getFileName().toString().startsWith("replaced-"))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw StoreFailure.from(e);
    }
  }

  /** Reads every row once: a page that is damaged is found now and not in three months. */
  private static void check(Path book, BookKey key, Path backup) {
    // It is a copy of our own: a backup made in the middle of some work has to be written to first.
    try (Connection connection = H2.writable(book, key).getConnection();
        Statement statement = connection.createStatement()) {
      BookCopy.contents(connection);
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      throw new ProblemException(
          new app.ringback.core.Problem(
              "The backup " + backup + " is damaged.",
              "Nothing was changed.",
              "Choose another backup."),
          e);
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw StoreFailure.from(e);
    }
  }
}
