package app.ringback.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.LinkedHashSet;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Thousands of keys as a table to join: H2 looks each of them up in the column's index, and the
 * statement has one parameter however many there are. Use one a query.
 *
 * @param table to select from
 * @param matches to join on
 */
public record Wanted(Table<Record> table, Condition matches) {

  /** The rows whose column holds one of the keys; each key counts once. */
  public static <T> Wanted in(Field<T> column, Collection<T> keys) {
    @SuppressWarnings("unchecked") // An array of the type is asked for, and made.
    T[] array = (T[]) Array.newInstance(column.getType(), 0);
    Table<Record> table =
        DSL.table("unnest({0})", val(new LinkedHashSet<>(keys).toArray(array))).as("wanted", "k");
    return new Wanted(table, column.eq(field(name("wanted", "k"), column.getDataType())));
  }
}
