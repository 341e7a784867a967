package app.ringback.archive;

import app.ringback.core.JsonRow;
import app.ringback.store.Tx;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** A file whose lines are the rows of one table, column by column. */
final class TablePartRows implements ArchivePart {

  private final String file;
  private final TableRows rows;
  private final Condition which;
  private final BiConsumer<Map<Field<?>, Object>, Taking> arriving;

  /**
   * @param which rows leave the book
   * @param arriving what becomes of a row that comes into another book
   */
  TablePartRows(
      String file,
      TableRows rows,
      Condition which,
      BiConsumer<Map<Field<?>, Object>, Taking> arriving) {
    this.file = file;
    this.rows = rows;
    this.which = which;
    this.arriving = arriving;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public void write(Tx tx, @Nullable Collection<UUID> leads, Consumer<String> lines) {
    rows.write(tx, which, leads, lines);
  }

  @Override
  public Taker taker(Taking taking) {
    Taking.Batch<Map<Field<?>, Object>> batch =
        taking.batch(rows.batch(), (tx, arrived) -> store(tx, arrived, taking));
    return new Taker() {
      @Override
      public void take(JsonRow row) {
        Map<Field<?>, Object> columns = rows.read(row, taking);
        arriving.accept(columns, taking);
        batch.add(columns);
      }

      @Override
      public void finish() {
        batch.finish();
      }
    };
  }

  private void store(Tx tx, List<Map<Field<?>, Object>> arrived, Taking taking) {
    Map<UUID, Map<Field<?>, Object>> wanted = new LinkedHashMap<>();
    arrived.forEach(row -> wanted.putIfAbsent(rows.id(row), row));
    rows.present(tx, wanted.keySet()).forEach(wanted::remove);
    rows.insert(tx, wanted.values());
    taking.count(wanted.size(), arrived.size() - wanted.size());
  }
}
