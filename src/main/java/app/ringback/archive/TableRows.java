package app.ringback.archive;

import static org.jooq.impl.DSL.any;

import app.ringback.core.Json;
import app.ringback.core.JsonLine;
import app.ringback.core.JsonRow;
import app.ringback.store.Tx;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The rows of one table of the usual shape (id, columns, extra_json, updated_at, device). */
final class TableRows {

  private static final TypeReference<Map<String, JsonNode>> EXTRA = new TypeReference<>() {};

  private final Table<?> table;
  private final Field<UUID> id;
  private final Field<UUID> lead;
  private final Field<String> extra;
  private final List<ColumnMapping> columns;
  private final int batch;

  /**
   * @param columns all that travels, in the order of the line; the id among them
   */
  TableRows(Table<?> table, Field<UUID> id, Field<UUID> lead, List<ColumnMapping> columns) {
    this(table, id, lead, columns, Taking.BATCH);
  }

  /**
   * @param batch how many rows may be in memory together
   */
  TableRows(
      Table<?> table, Field<UUID> id, Field<UUID> lead, List<ColumnMapping> columns, int batch) {
    this.batch = batch;
    this.table = table;
    this.id = id;
    this.lead = lead;
    this.columns = columns;
    extra = column("extra_json", String.class);
  }

  Map<Field<?>, Object> read(JsonRow row, Taking taking) {
    Map<Field<?>, Object> values = new LinkedHashMap<>();
    for (ColumnMapping column : columns) {
      Object value = column.reader().read(row, taking);
      if (value != null) {
        values.put(column.field(), value);
      }
    }
    values.put(extra, Json.write(row.rest()));
    values.put(column("updated_at", Instant.class), taking.now);
    values.put(column("device", String.class), taking.device);
    return values;
  }

  int batch() {
    return batch;
  }

  UUID id(Map<Field<?>, Object> row) {
    return (UUID) Objects.requireNonNull(row.get(id));
  }

  Set<UUID> present(Tx tx, Collection<UUID> ids) {
    return tx.dsl().select(id).from(table).where(id.eq(any(ids.toArray(UUID[]::new)))).fetchSet(id);
  }

  /** Stores rows; they may differ in which columns they leave to the table's defaults. */
  void insert(Tx tx, Collection<Map<Field<?>, Object>> rows) {
    Map<Set<Field<?>>, List<Object[]>> alike = new LinkedHashMap<>();
    for (Map<Field<?>, Object> row : rows) {
      alike.computeIfAbsent(row.keySet(), fields -> new ArrayList<>()).add(row.values().toArray());
    }
    alike.forEach((fields, values) ->
        tx.dsl()
            .batch(tx.dsl().insertInto(table, fields).values(new Object[fields.size()]))
            .bind(values.toArray(Object[][]::new))
            .execute());
  }

  void write(Tx tx, Condition which, @Nullable Collection<UUID> leads, Consumer<String> lines) {
    Condition mine = leads == null ? which : which.and(lead.eq(any(leads.toArray(UUID[]::new))));
    UUID after = null;
    while (true) {
      List<? extends Record> page =
          tx.dsl()
              .selectFrom(table)
              .where(after == null ? mine : mine.and(id.gt(after)))
              .orderBy(id)
              .limit(batch)
              .fetch();
      if (page.isEmpty()) {
        return;
      }
      page.forEach(row -> lines.accept(line(row)));
      after = page.getLast().get(id);
    }
  }

  private String line(Record row) {
    JsonLine line = new JsonLine();
    for (ColumnMapping column : columns) {
      column.write(row.get(column.field()), line);
    }
    return Json.write(line.rest(Json.read(row.get(extra), EXTRA)).build());
  }

  private <T> Field<T> column(String name, Class<T> type) {
    return Objects.requireNonNull(table.field(name, type));
  }
}
