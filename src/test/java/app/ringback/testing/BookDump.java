package app.ringback.testing;

import static app.ringback.store.schema.Tables.COMMAND_RUN;

import app.ringback.store.Transactions;
import app.ringback.store.schema.DefaultSchema;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Every row of the book as text, to tell whether two states of it are the same. */
public final class BookDump {

  private static final Set<String> LEFT_OUT = Set.of("updated_at");

  private BookDump() {}

  /** All rows by table, sorted; without the named tables and the moments of the last change. */
  public static SortedMap<String, List<String>> of(Transactions transactions, String... without) {
    Set<String> skipped =
        Stream.concat(Stream.of(without), Stream.of(COMMAND_RUN.getName()))
            .collect(Collectors.toSet());
    return transactions.read(tx -> {
      SortedMap<String, List<String>> dump = new TreeMap<>();
      for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
        if (!skipped.contains(table.getName())) {
          dump.put(
              table.getName(),
              tx.dsl().selectFrom(table).fetch(BookDump::text).stream().sorted().toList());
        }
      }
      return dump;
    });
  }

  private static String text(Record row) {
    return Stream.of(row.fields())
        .filter(field -> !LEFT_OUT.contains(field.getName()))
        .map((Field<?> field) -> field.getName() + "=" + row.get(field))
        .collect(Collectors.joining(", "));
  }
}
