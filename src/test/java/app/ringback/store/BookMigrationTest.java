package app.ringback.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Changes;
import app.ringback.testing.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Books of every version that was ever released, full of rows, opened with this one. A new
 * migration is covered as soon as it lies in db/migration.
 */
class BookMigrationTest {

  private static final BookKey KEY = new BookKey(new byte[32]);
  private static final int ROWS = 300;

  @TempDir Path folder;
  private final SettableClock clock = SettableClock.mondayMorning();
  private BookFiles files = new BookFiles(Path.of("unset"));

  static IntStream olderVersions() {
    // Not every number was given to a migration.
    return IntStream.range(1, SchemaVersion.KNOWN)
        .filter(version ->
            Arrays.stream(
                    Flyway.configure().dataSource("jdbc:h2:mem:none", "", "").load().info().all())
                .anyMatch(migration -> migration.getVersion().getVersion().equals("" + version)));
  }

  @BeforeEach
  void aFolder() {
    files = new BookFiles(folder);
    files.writeKeyFingerprints(List.of(KEY.fingerprint()));
  }

  @ParameterizedTest
  @MethodSource("olderVersions")
  void anOlderBookKeepsEveryRowAndIsBackedUpBefore(int version) throws Exception {
    Map<String, List<String>> before = fullBookOf(version, true);
    open().close();
    assertThat(rowsOf(before)).isEqualTo(before);
    assertThat(versionNow()).isEqualTo(SchemaVersion.KNOWN);
    assertThat(new Backups(files, clock).kept())
        .singleElement()
        .satisfies(backup ->
            assertThat(backup.getFileName().toString())
                .endsWith("before-migration-from-" + version + ".zip"));
  }

  @ParameterizedTest
  @MethodSource("olderVersions")
  void theBackupMadeBeforeCanBeRestoredAndOpened(int version) throws Exception {
    Map<String, List<String>> before = fullBookOf(version, true);
    open().close();
    Path backup = new Backups(files, clock).kept().getFirst();
    Files.delete(files.book());
    new Restore(files, clock).from(backup, id -> Optional.of(KEY));
    open().close();
    assertThat(rowsOf(before)).isEqualTo(before);
  }

  /** A crashed book of before: whether or not its version stands beside it. */
  @ParameterizedTest
  @MethodSource("olderVersions")
  void anOlderBookThatWasNeverClosedIsMigratedToo(int version) throws Exception {
    Map<String, List<String>> before = fullBookOf(version, false);
    files.forgetSchemaVersion();
    open().close();
    assertThat(rowsOf(before)).isEqualTo(before);
    assertThat(versionNow()).isEqualTo(SchemaVersion.KNOWN);
  }

  /** Makes a book as a program of that version left it, and tells what it holds. */
  private Map<String, List<String>> fullBookOf(int version, boolean closed) throws Exception {
    Path made = folder.resolve("made.mv.db");
    Flyway.configure()
        .dataSource(H2.writable(made, KEY))
        .target(Integer.toString(version))
        .load()
        .migrate();
    Map<String, List<String>> rows = new TreeMap<>();
    try (Connection connection = H2.writable(made, KEY).getConnection();
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, List<String>> table : columns(connection).entrySet()) {
        fill(statement, table.getKey());
        rows.put(table.getKey(), table.getValue());
      }
      statement.execute("CHECKPOINT SYNC");
      if (!closed) {
        Files.copy(made, files.book());
      }
      statement.execute("SHUTDOWN");
    }
    if (closed) {
      Files.move(made, files.book());
    }
    files.writeSchemaVersion(version);
    columnsBefore = rows;
    return contents(closed ? files.book() : made, rows);
  }

  private Map<String, List<String>> columnsBefore = Map.of();

  private Map<String, List<String>> rowsOf(Map<String, List<String>> before) throws Exception {
    assertThat(before.keySet()).isEqualTo(columnsBefore.keySet());
    return contents(files.book(), columnsBefore);
  }

  /** Every row of the columns there were, as text in an order that does not depend on the file. */
  private static Map<String, List<String>> contents(Path file, Map<String, List<String>> columns)
      throws Exception {
    Map<String, List<String>> contents = new TreeMap<>();
    try (Connection connection = H2.writable(file, KEY).getConnection();
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, List<String>> table : columns.entrySet()) {
        List<String> rows = new java.util.ArrayList<>();
        try (ResultSet all =
            statement.executeQuery(
                "select " + quoted(table.getValue()) + " from \"" + table.getKey() + "\"")) {
          while (all.next()) {
            StringBuilder row = new StringBuilder();
            for (int i = 1; i <= table.getValue().size(); i++) {
              row.append(all.getString(i)).append('|');
            }
            rows.add(row.toString());
          }
        }
        assertThat(rows).as(table.getKey()).hasSize(ROWS);
        Collections.sort(rows);
        contents.put(table.getKey(), rows);
      }
      statement.execute("SHUTDOWN");
    }
    return contents;
  }

  private static String quoted(List<String> columns) {
    return "\"" + String.join("\", \"", columns) + "\"";
  }

  private static Map<String, List<String>> columns(Connection connection) throws Exception {
    Map<String, List<String>> columns = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet all =
            statement.executeQuery(
                """
                select table_name, column_name from information_schema.columns
                where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history'
                order by table_name, ordinal_position
                """)) {
      while (all.next()) {
        columns
            .computeIfAbsent(all.getString(1), name -> new java.util.ArrayList<>())
            .add(all.getString(2));
      }
    }
    return columns;
  }

  /** Fills a table with rows that differ in every column. */
  private static void fill(Statement statement, String table) throws Exception {
    StringBuilder values = new StringBuilder();
    try (ResultSet all =
        statement.executeQuery(
            """
            select data_type, coalesce(character_maximum_length, 0)
            from information_schema.columns
            where table_schema = 'PUBLIC' and table_name = '%s' order by ordinal_position
            """
                .formatted(table))) {
      while (all.next()) {
        values.append(values.isEmpty() ? "" : ", ").append(value(all.getString(1), all.getLong(2)));
      }
    }
    statement.execute(
        "insert into \"%s\" select %s from system_range(1, %d)".formatted(table, values, ROWS));
  }

  private static String value(String type, long length) {
    return switch (type) {
      case "UUID" -> "random_uuid()";
      case "BOOLEAN" -> "mod(x, 2) = 0";
      case "DATE" -> "dateadd(day, x, date '2026-01-01')";
      case "INTEGER", "BIGINT", "DOUBLE PRECISION", "NUMERIC" -> "x";
      case "TIMESTAMP WITH TIME ZONE" ->
          "dateadd(microsecond, x, timestamp with time zone '2026-03-02 18:00:00Z')";
      case "CHARACTER LARGE OBJECT" -> "repeat('long text ' || x, 1000)";
      case "BINARY VARYING", "BINARY LARGE OBJECT" -> "cast('bytes ' || x as binary varying)";
      case "CHARACTER VARYING" -> length < 8 ? "'t' || x" : "'text ' || x";
      default -> throw new IllegalArgumentException("Say how rows of " + type + " are made");
    };
  }

  private Book open() {
    return Book.open(files, KEY, clock, new Changes());
  }

  private int versionNow() throws Exception {
    try (Connection connection = H2.writable(files.book(), KEY).getConnection()) {
      return SchemaVersion.of(connection);
    }
  }
}
