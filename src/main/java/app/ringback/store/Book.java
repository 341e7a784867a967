package app.ringback.store;

import app.ringback.core.Changes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open book: an AES-encrypted H2 file at the version this program knows. A book that cannot be
 * opened is left as it was, to the byte.
 */
public final class Book implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Book.class);
  private static final int CONNECTIONS = 16;

  private final BookFiles files;
  private final BookKey key;
  private final JdbcConnectionPool pool;
  private final Transactions transactions;

  private Book(BookFiles files, BookKey key, JdbcConnectionPool pool, Transactions transactions) {
    this.files = files;
    this.key = key;
    this.pool = pool;
    this.transactions = transactions;
  }

  /**
   * Opens the book in the folder, creating it when there is none and migrating an older one. Both
   * happen in another file that takes the book's place by a rename, so that a crash leaves either
   * the old book or the new one.
   *
   * @throws StoreFailure in words for the user: damaged, wrong key, newer than this program, in use
   */
  public static Book open(BookFiles files, BookKey key, InstantSource clock, Changes changes) {
    try {
      if (files.bookExists()) {
        bringUpToDate(files, key, clock);
        new BookRewrite(files, key).ifAskedFor();
      } else {
        create(files, key);
      }
      JdbcConnectionPool pool = JdbcConnectionPool.create(H2.writable(files.book(), key));
      pool.setMaxConnections(CONNECTIONS);
      Book book =
          new Book(files, key, pool, new Transactions(pool, changes, new CommandRuns(clock)));
      return book.isUpToDate() ? book : open(files, key, clock, changes);
    } catch (SQLException | IOException e) {
      throw StoreFailure.opening(files, key, e);
    }
  }

  /**
   * What stands beside the book may be missing or wrong; the book itself decides. An older book is
   * closed again: from then on its version is known, and the next opening migrates it.
   */
  private boolean isUpToDate() throws SQLException {
    int version;
    try (Connection connection = pool.getConnection()) {
      version = SchemaVersion.of(connection);
    }
    if (version != SchemaVersion.KNOWN) {
      files.writeSchemaVersion(version);
      close();
      if (version > SchemaVersion.KNOWN) {
        throw StoreFailure.otherVersion(version);
      }
      return false;
    }
    if (files.schemaVersion().isEmpty()) {
      files.writeSchemaVersion(version);
    }
    return true;
  }

  private static void create(BookFiles files, BookKey key) throws SQLException, IOException {
    Files.createDirectories(files.folder());
    Path fresh = files.coming("new");
    Files.deleteIfExists(fresh);
    SchemaVersion.migrate(fresh, key);
    files.writeSchemaVersion(SchemaVersion.KNOWN);
    Files.move(fresh, files.book(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void bringUpToDate(BookFiles files, BookKey key, InstantSource clock)
      throws SQLException, IOException {
    if (!files.looksLikeABook()) {
      throw StoreFailure.damaged(files, null);
    }
    OptionalInt told = files.schemaVersion();
    OptionalInt version = told.isPresent() ? told : SchemaVersion.peek(files.book(), key);
    int from = version.orElse(SchemaVersion.KNOWN);
    if (from > SchemaVersion.KNOWN) {
      throw StoreFailure.otherVersion(from);
    }
    if (from == SchemaVersion.KNOWN) {
      return;
    }
    log.info("Migrating the book from version {} to {}", from, SchemaVersion.KNOWN);
    new Backups(files, clock).beforeMigration(from);
    Path copy = files.coming("migrating");
    Files.copy(files.book(), copy, StandardCopyOption.REPLACE_EXISTING);
    try {
      SchemaVersion.migrate(copy, key);
    } catch (SQLException | StoreFailure e) {
      Files.deleteIfExists(copy);
      throw e;
    }
    Files.move(
        copy, files.book(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    files.writeSchemaVersion(SchemaVersion.KNOWN);
  }

  /** Whether the key opens the book in the folder; changes nothing. */
  public static boolean opensWith(BookFiles files, BookKey key) {
    try {
      SchemaVersion.peek(files.book(), key);
      return true;
    } catch (SQLException e) {
      log.debug("A key did not open the book: {}", e.getErrorCode());
      return false;
    }
  }

  public BookFiles files() {
    return files;
  }

  public BookKey key() {
    return key;
  }

  public Transactions transactions() {
    return transactions;
  }

  /**
   * Asks that the file be written anew when the book is closed or, after a crash, opened again, so
   * that nothing of what was deleted is left in it. Ask before deleting: a crash in between then
   * leaves nothing behind.
   */
  public void rewriteWhenClosed() {
    files.askForRewrite();
  }

  /** Writes a consistent copy, made while the book is in use, as H2's own zip. */
  void copyTo(Path zip) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement("BACKUP TO ?")) {
      statement.setString(1, zip.toAbsolutePath().toString());
      statement.execute();
    }
  }

  /**
   * Closes the file, and writes it anew when that was asked for; work still running on it fails.
   */
  @Override
  public void close() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      log.warn("The book was closed before: {}", e.getErrorCode());
    } finally {
      pool.dispose();
    }
    new BookRewrite(files, key).ifAskedFor();
  }
}
