package app.ringback.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.logging.Level;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.jdbcx.JdbcDataSource;

/** Which version of the schema a book has, and how it gets to the one this program knows. */
public final class SchemaVersion {

  /** The newest migration in db/migration. */
  public static final int KNOWN = 17;

  private SchemaVersion() {}

  /**
   * The version of the book in the file, read without changing a byte; empty when it was not closed
   * properly, since H2 then has to write before it can read.
   *
   * @throws SQLException when the key is wrong or the file damaged
   */
  static OptionalInt peek(Path file, BookKey key) throws SQLException {
    try (Connection connection = H2.readOnly(file, key)) {
      return OptionalInt.of(of(connection));
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).contains("store is read-only")) {
        return OptionalInt.empty();
      }
      throw e;
    }
  }

  /** The version of an open book. */
  static int of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select max(cast("version" as int)) from "flyway_schema_history"
                where "success" = true and "version" is not null
                """)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /**
   * Brings a file, which nobody else has open, to {@link #KNOWN}; a new file is created.
   *
   * @throws StoreFailure when the migrations it went through are not those this program knows
   */
  static void migrate(Path file, BookKey key) throws SQLException {
    java.util.logging.Logger.getLogger("org.flywaydb").setLevel(Level.WARNING);
    JdbcDataSource source = H2.writable(file, key);
    try (Connection open = source.getConnection();
        Statement statement = open.createStatement()) {
      Flyway.configure().dataSource(source).validateMigrationNaming(true).load().migrate();
      // LOBs up to this many bytes stay in their row: raw originals of CSV rows are small.
      statement.execute("SET MAX_LENGTH_INPLACE_LOB 4096");
      statement.execute("CHECKPOINT SYNC");
      statement.execute("SHUTDOWN");
    } catch (FlywayValidateException e) {
      throw StoreFailure.unreleased(e);
    }
  }
}
