package app.ringback.store;

import app.ringback.core.Changes;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The raw baseline of an import: the same rows, inserted by plain JDBC batches of 1,000 into a book
 * with the same schema, indexes and encryption. Only the inserts, the commits and the flush at the
 * end are timed.
 */
public final class RawCopy {

  private static final int BATCH = 1000;
  private static final List<String> TABLES =
      List.of("lead", "lead_phone", "lead_email", "lead_vendor_id", "activity", "raw");

  private RawCopy() {}

  /** How many rows were inserted and how long that took. */
  public record Result(long rows, long nanos) {}

  public static Result copy(Book from, Path folder) throws SQLException {
    BookFiles files = new BookFiles(folder);
    Book.open(files, from.key(), InstantSource.system(), new Changes()).close();
    long rows = 0;
    long nanos = 0;
    try (Connection source = H2.writable(from.files().book(), from.key()).getConnection();
        Connection target = H2.writable(files.book(), from.key()).getConnection()) {
      target.setAutoCommit(false);
      for (String table : TABLES) {
        try (Statement read = source.createStatement();
            ResultSet all = read.executeQuery("select * from " + table)) {
          int columns = all.getMetaData().getColumnCount();
          String marks = String.join(",", Collections.nCopies(columns, "?"));
          try (PreparedStatement insert =
              target.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            List<Object[]> batch = new ArrayList<>();
            while (all.next()) {
              batch.add(row(all, columns));
              if (batch.size() == BATCH) {
                nanos += insert(target, insert, batch);
                rows += batch.size();
                batch.clear();
              }
            }
            nanos += insert(target, insert, batch);
            rows += batch.size();
          }
        }
      }
      nanos += flush(target);
    }
    return new Result(rows, nanos);
  }

  /** An import is on disk when it is done; so are these rows. */
  private static long flush(Connection target) throws SQLException {
    long start = System.nanoTime();
    try (Statement statement = target.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
    return System.nanoTime() - start;
  }

  private static Object[] row(ResultSet all, int columns) throws SQLException {
    Object[] row = new Object[columns];
    for (int i = 0; i < columns; i++) {
      Object value = all.getObject(i + 1);
      row[i] =
          value instanceof java.sql.Clob clob ? clob.getSubString(1, (int) clob.length()) : value;
    }
    return row;
  }

  private static long insert(Connection target, PreparedStatement insert, List<Object[]> batch)
      throws SQLException {
    long start = System.nanoTime();
    for (Object[] row : batch) {
      for (int i = 0; i < row.length; i++) {
        insert.setObject(i + 1, row[i]);
      }
      insert.addBatch();
    }
    insert.executeBatch();
    target.commit();
    return System.nanoTime() - start;
  }
}
