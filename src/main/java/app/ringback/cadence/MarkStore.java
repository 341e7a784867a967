package app.ringback.cadence;

import static app.ringback.store.schema.Tables.CADENCE_MARK;

import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Optional;

/** How far what happened to leads on cadences was looked through. */
final class MarkStore {

  private static final String WATCH = "watch";

  Optional<Instant> read(Tx tx) {
    return tx.dsl()
        .select(CADENCE_MARK.AT)
        .from(CADENCE_MARK)
        .where(CADENCE_MARK.NAME.eq(WATCH))
        .fetchOptional(CADENCE_MARK.AT);
  }

  void write(Tx tx, Instant at) {
    tx.dsl()
        .mergeInto(CADENCE_MARK)
        .using(org.jooq.impl.DSL.selectOne())
        .on(CADENCE_MARK.NAME.eq(WATCH))
        .whenMatchedThenUpdate()
        .set(CADENCE_MARK.AT, at)
        .whenNotMatchedThenInsert(CADENCE_MARK.NAME, CADENCE_MARK.AT)
        .values(WATCH, at)
        .execute();
  }
}
