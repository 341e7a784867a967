package app.ringback.intake.baseline;

import static app.ringback.store.schema.Tables.BASELINE;
import static app.ringback.store.schema.Tables.BASELINE_OFFER;
import static app.ringback.store.schema.Tables.POLL;

import app.ringback.core.IdSource;
import app.ringback.core.Json;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Baselines in the book, and for which accounts one was offered. */
public final class BaselineStore {

  private final IdSource ids;
  private final String device;

  public BaselineStore(IdSource ids, String device) {
    this.ids = ids;
    this.device = device;
  }

  /** Keeps a baseline; earlier ones stay, so that the first is never lost. */
  public void add(Tx tx, Baseline baseline, Instant now) {
    tx.dsl()
        .insertInto(BASELINE)
        .set(BASELINE.ID, ids.next())
        .set(BASELINE.READ_AT, baseline.to())
        .set(BASELINE.RESULT_JSON, Json.write(baseline))
        .set(BASELINE.UPDATED_AT, now)
        .set(BASELINE.DEVICE, device)
        .execute();
  }

  /** Every baseline, the newest first. */
  public List<Baseline> all(Tx tx) {
    return tx.dsl()
        .selectFrom(BASELINE)
        .orderBy(BASELINE.READ_AT.desc(), BASELINE.ID.desc())
        .fetch(row -> Json.read(row.getResultJson(), Baseline.class));
  }

  public Optional<Baseline> newest(Tx tx) {
    return all(tx).stream().findFirst();
  }

  /** Accounts that answer and for which the rep was not yet asked. */
  public List<String> notOffered(Tx tx) {
    return tx.dsl()
        .select(POLL.ACCOUNT)
        .from(POLL)
        .where(POLL.LAST_SUCCESS_AT.isNotNull())
        .andNotExists(
            DSL.selectOne().from(BASELINE_OFFER).where(BASELINE_OFFER.ACCOUNT.eq(POLL.ACCOUNT)))
        .orderBy(POLL.ACCOUNT)
        .fetch(row -> row.value1());
  }

  /** Notes that the rep was asked about these accounts and answered. */
  public void offered(Tx tx, Collection<String> accounts, Instant now) {
    for (String account : accounts) {
      tx.dsl()
          .mergeInto(BASELINE_OFFER)
          .using(tx.dsl().selectOne())
          .on(BASELINE_OFFER.ACCOUNT.eq(account))
          .whenNotMatchedThenInsert(BASELINE_OFFER.ACCOUNT, BASELINE_OFFER.ANSWERED_AT)
          .values(account, now)
          .execute();
    }
  }
}
