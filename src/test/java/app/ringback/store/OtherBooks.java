package app.ringback.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Turns a closed book into one this program did not make. */
public final class OtherBooks {

  /** A version no program knows for a long time. */
  public static final int NEWER = 700;

  private OtherBooks() {}

  /** As if a later Ringback had brought the book up to date. */
  public static void makeNewer(BookFiles files, BookKey key) throws SQLException {
    run(
        files,
        key,
        """
        insert into "flyway_schema_history" ("installed_rank", "version", "description", "type",
          "script", "installed_by", "execution_time", "success")
        values (9999, '%d', 'later', 'SQL', 'later.sql', 'x', 1, true)
        """
            .formatted(NEWER));
    files.writeSchemaVersion(NEWER);
  }

  /** As if its tables had been made by a first migration that was changed before the release. */
  public static void makeUnreleased(BookFiles files, BookKey key) throws SQLException {
    run(
        files,
        key,
        """
        delete from "flyway_schema_history" where cast("version" as int) > 1
        """,
        """
        update "flyway_schema_history" set "checksum" = "checksum" + 1 where "version" = '1'
        """);
    files.writeSchemaVersion(1);
  }

  private static void run(BookFiles files, BookKey key, String... statements) throws SQLException {
    try (Connection connection = H2.writable(files.book(), key).getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      statement.execute("SHUTDOWN");
    }
  }
}
