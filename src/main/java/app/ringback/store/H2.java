package app.ringback.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;

/** How Ringback opens an H2 file: encrypted, and with no trace file that would hold plain text. */
final class H2 {

  private static final String USER = "book";

  /**
   * Nothing plain on disk; the pool, not the JVM's exit, closes the book; a cache of 32 MB. H2's
   * background writer stays on, because it alone takes back the room of old pages: without it an
   * import of 100,000 leads left a file of 2.5 GB. Room is taken back after 10 s instead of 45:
   * every transaction the user waits for is flushed by itself (see {@link Transactions}), so that
   * nothing a commit before the last one needs is ever written over.
   */
  private static final String OPTIONS =
      ";CIPHER=AES;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE"
          + ";WRITE_DELAY=500;RETENTION_TIME=10000;CACHE_SIZE=32768;LOCK_TIMEOUT=20000";

  private H2() {}

  static JdbcDataSource writable(Path file, BookKey key) {
    return source(file, key, "");
  }

  /** Opens without changing a byte; the file must exist. */
  static Connection readOnly(Path file, BookKey key) throws SQLException {
    return source(file, key, ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE").getConnection();
  }

  private static JdbcDataSource source(Path file, BookKey key, String more) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + BookFiles.withoutEnding(file) + OPTIONS + more);
    source.setUser(USER);
    source.setPasswordChars(key.h2Password());
    return source;
  }
}
