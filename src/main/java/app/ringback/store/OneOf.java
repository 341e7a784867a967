package app.ringback.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import java.lang.reflect.Array;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Whether a column holds one of some hundred values, in one parameter, so that the statement stays
 * prepared (jOOQ's own {@code any} writes H2 a comparison a value). H2 compares each row found with
 * each value: where many are found, join {@link Wanted} instead.
 */
public final class OneOf {

  private OneOf() {}

  public static <T> Condition oneOf(Field<T> column, Collection<T> values) {
    Class<T> type = column.getType();
    @SuppressWarnings("unchecked") // An array of the type is asked for, and made.
    T[] array = values.toArray((T[]) Array.newInstance(type, 0));
    return oneOf(column, array);
  }

  public static <T> Condition oneOf(Field<T> column, T[] values) {
    return condition("{0} = any({1})", column, val(values));
  }
}
