package app.ringback.archive;

import app.ringback.core.JsonLine;
import app.ringback.core.JsonRow;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** One column of a table and the field of the archive line it travels in. */
record ColumnMapping(String name, Field<?> field, Reader reader) {

  /** Takes the value for the column out of a line. */
  @FunctionalInterface
  interface Reader {
    @Nullable Object read(JsonRow row, Taking taking);
  }

  static ColumnMapping text(String name, Field<String> field, int longest) {
    return new ColumnMapping(name, field, (row, taking) -> row.text(name, longest));
  }

  static ColumnMapping word(String name, Field<String> field, Collection<String> words) {
    return new ColumnMapping(name, field, (row, taking) -> row.oneOf(name, words));
  }

  static ColumnMapping needed(String name, Field<String> field, Collection<String> words) {
    return new ColumnMapping(name, field, (row, taking) -> row.requiredOneOf(name, words));
  }

  static ColumnMapping decimal(String name, Field<String> field) {
    return new ColumnMapping(name, field, (row, taking) -> row.decimal(name));
  }

  static ColumnMapping instant(String name, Field<Instant> field) {
    return new ColumnMapping(name, field, (row, taking) -> row.instant(name));
  }

  static ColumnMapping neededInstant(String name, Field<Instant> field) {
    return new ColumnMapping(name, field, (row, taking) -> row.requiredInstant(name));
  }

  static ColumnMapping id(String name, Field<UUID> field) {
    return new ColumnMapping(name, field, (row, taking) -> row.id(name));
  }

  /** The lead the row belongs to; it must be in the book. */
  static ColumnMapping lead(Field<UUID> field) {
    return new ColumnMapping(
        "lead_id", field, (row, taking) -> taking.known(row.requiredId("lead_id")));
  }

  static ColumnMapping count(String name, Field<Integer> field, int least) {
    return new ColumnMapping(name, field, (row, taking) -> row.count(name, least));
  }

  static ColumnMapping choice(String name, Field<Boolean> field) {
    return new ColumnMapping(name, field, (row, taking) -> row.choice(name));
  }

  void write(@Nullable Object value, JsonLine line) {
    switch (value) {
      case null -> {}
      case Boolean flag -> line.flag(name, flag);
      case Number number -> line.number(name, number);
      case Instant instant -> line.instant(name, instant);
      default -> line.text(name, value.toString());
    }
  }
}
