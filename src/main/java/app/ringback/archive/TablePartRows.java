package app.ringback.archive;

import app.ringback.core.JsonRow;
import app.ringback.store.Tx;
import java.util.Collection;
import java.util.LinkedHashMap;
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
    return new Taker() {
      private final Map<UUID, Map<Field<?>, Object>> batch = new LinkedHashMap<>();

      @Override
      public void take(JsonRow row) {
        Map<Field<?>, Object> columns = rows.read(row, taking);
        arriving.accept(columns, taking);
        if (batch.putIfAbsent(rows.id(columns), columns) != null) {
          taking.count(0, 1);
        }
        if (batch.size() == Taking.BATCH) {
          finish();
        }
      }

      @Override
      public void finish() {
        for (UUID there : rows.present(taking.tx, batch.keySet())) {
          batch.remove(there);
          taking.count(0, 1);
        }
        rows.insert(taking, batch.values());
        taking.count(batch.size(), 0);
        batch.clear();
      }
    };
  }
}
