package app.ringback.compliance.registry;

import static app.ringback.store.schema.Tables.DO_NOT_CALL;
import static app.ringback.store.schema.Tables.DO_NOT_CALL_AREA;

import app.ringback.store.BatchInsert;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The registry's tables. */
public final class RegistryStore {

  /** The file a number stands in; empty when it stands in none. */
  public Optional<RegistryArea> listing(Tx tx, String e164) {
    Optional<Long> number = number(e164);
    return number.flatMap(digits ->
        tx.dsl()
            .select(DO_NOT_CALL_AREA.fields())
            .from(DO_NOT_CALL)
            .join(DO_NOT_CALL_AREA)
            .on(DO_NOT_CALL.AREA.eq(DO_NOT_CALL_AREA.AREA))
            .where(DO_NOT_CALL.NUMBER.eq(digits))
            .fetchOptional(row ->
                new RegistryArea(
                    row.get(DO_NOT_CALL_AREA.AREA),
                    row.get(DO_NOT_CALL_AREA.DATED),
                    row.get(DO_NOT_CALL_AREA.FILE),
                    row.get(DO_NOT_CALL_AREA.NUMBERS))));
  }

  /** The ten digits of a number with the country code 1. */
  private static Optional<Long> number(String e164) {
    return e164.matches("\\+1\\d{10}")
        ? Optional.of(Long.parseLong(e164.substring(2)))
        : Optional.empty();
  }

  /** Every area code there is a file for, in order. */
  public List<RegistryArea> areas(Tx tx) {
    return tx.dsl()
        .selectFrom(DO_NOT_CALL_AREA)
        .orderBy(DO_NOT_CALL_AREA.AREA)
        .fetch(row ->
            new RegistryArea(row.getArea(), row.getDated(), row.getFile(), row.getNumbers()));
  }

  /** Begins an area anew: what an older file said about it is gone. */
  void replace(Tx tx, RegistryArea area, Instant now) {
    tx.dsl().deleteFrom(DO_NOT_CALL).where(DO_NOT_CALL.AREA.eq(area.area())).execute();
    tx.dsl().deleteFrom(DO_NOT_CALL_AREA).where(DO_NOT_CALL_AREA.AREA.eq(area.area())).execute();
    tx.dsl()
        .insertInto(DO_NOT_CALL_AREA)
        .set(DO_NOT_CALL_AREA.AREA, area.area())
        .set(DO_NOT_CALL_AREA.DATED, area.dated())
        .set(DO_NOT_CALL_AREA.FILE, area.file())
        .set(DO_NOT_CALL_AREA.NUMBERS, area.numbers())
        .set(DO_NOT_CALL_AREA.IMPORTED_AT, now)
        .execute();
  }

  /**
   * Adds numbers.
   *
   * @param numbers ten digits each, no two equal
   */
  void add(Tx tx, long[] numbers) {
    List<Object[]> rows =
        Arrays.stream(numbers)
            .mapToObj(number -> new Object[] {number, (int) (number / 10_000_000L)})
            .toList();
    BatchInsert.insert(tx.dsl(), DO_NOT_CALL, List.of(DO_NOT_CALL.NUMBER, DO_NOT_CALL.AREA), rows);
  }
}
