package app.ringback.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Copies the rows of one open book to another with the same schema, and compares the two. */
final class BookCopy {

  /** What the migrations themselves write; a fresh book has its own. */
  private static final String HISTORY = "flyway_schema_history";

  private static final int BATCH_ROWS = 1000;

  /** Chars after which a batch is written, so that long originals take little memory. */
  private static final long BATCH_CHARS = 1L << 22;

  private BookCopy() {}

  /** Copies every row of every table. */
  static void copy(Connection from, Connection to) throws SQLException {
    to.setAutoCommit(false);
    try (Statement read = from.createStatement();
        Statement write = to.createStatement()) {
      for (String table : tables(from)) {
        write.execute("delete from \"" + table + "\"");
        try (ResultSet rows = read.executeQuery("select * from \"" + table + "\"")) {
          copy(rows, table, to);
        }
      }
    }
    to.commit();
  }

  private static void copy(ResultSet rows, String table, Connection to) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    String marks = String.join(",", Collections.nCopies(columns, "?"));
    try (PreparedStatement insert =
        to.prepareStatement("insert into \"" + table + "\" values (" + marks + ")")) {
      int waiting = 0;
      long chars = 0;
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          Object value = rows.getObject(column);
          Object plain = value instanceof java.sql.Clob ? rows.getString(column) : value;
          chars += plain instanceof String text ? text.length() : 0;
          insert.setObject(column, plain);
        }
        insert.addBatch();
        waiting++;
        if (waiting == BATCH_ROWS || chars > BATCH_CHARS) {
          insert.executeBatch();
          to.commit();
          waiting = 0;
          chars = 0;
        }
      }
      insert.executeBatch();
    }
  }

  /** How many rows each table has, and a checksum over all their values. */
  static Map<String, String> contents(Connection book) throws SQLException {
    Map<String, String> contents = new TreeMap<>();
    try (Statement statement = book.createStatement()) {
      for (String table : tables(book)) {
        try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
          contents.put(table, sum(rows));
        }
      }
    }
    return contents;
  }

  private static List<String> tables(Connection book) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = book.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    tables.remove(HISTORY);
    return tables;
  }

  /**
   * The rows come in the order of the book, which is not that of the copy: their sums are added.
   */
  private static String sum(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    long count = 0;
    long total = 0;
    while (rows.next()) {
      CRC32C sum = new CRC32C();
      for (int column = 1; column <= columns; column++) {
        sum.update((rows.getString(column) + "\0").getBytes(StandardCharsets.UTF_8));
      }
      count++;
      total += sum.getValue();
    }
    return count + " rows, " + total;
  }
}
