package app.ringback.testing;

import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.TOUCH;

import app.ringback.core.Change;
import app.ringback.core.IdSource;
import app.ringback.core.LeadId;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts planned touches and next steps into a book, as they might stand there. */
public record DueRows(Transactions transactions, IdSource ids, InstantSource clock) {

  /** Step 3 of the default cadence, by hand. */
  public UUID touch(LeadId lead, String channel, Instant due) {
    return touch(lead, channel, due, "planned", false, false);
  }

  public UUID touch(
      LeadId lead, String channel, Instant due, String state, boolean paused, boolean automatic) {
    UUID id = ids.next();
    transactions.run(tx -> {
      tx.dsl()
          .insertInto(TOUCH)
          .set(TOUCH.ID, id)
          .set(TOUCH.LEAD_ID, lead.value())
          .set(TOUCH.CADENCE, "Default")
          .set(TOUCH.STEP, 3)
          .set(TOUCH.CHANNEL, channel)
          .set(TOUCH.DUE_AT, due)
          .set(TOUCH.STATE, state)
          .set(TOUCH.PAUSED, paused)
          .set(TOUCH.AUTOMATIC, automatic)
          .set(TOUCH.UPDATED_AT, clock.instant())
          .execute();
      tx.afterCommit(new Change.LeadsChanged(Set.of(lead)));
    });
    return id;
  }

  public UUID step(LeadId lead, String kind, Instant due, @Nullable Instant deadline) {
    UUID id = ids.next();
    transactions.run(tx -> {
      tx.dsl()
          .insertInto(NEXT_STEP)
          .set(NEXT_STEP.ID, id)
          .set(NEXT_STEP.LEAD_ID, lead.value())
          .set(NEXT_STEP.KIND, kind)
          .set(NEXT_STEP.SET_AT, clock.instant())
          .set(NEXT_STEP.DUE_AT, due)
          .set(NEXT_STEP.DEADLINE_AT, deadline)
          .set(NEXT_STEP.OUTCOME, "open")
          .set(NEXT_STEP.UPDATED_AT, clock.instant())
          .execute();
      tx.afterCommit(new Change.LeadsChanged(Set.of(lead)));
    });
    return id;
  }

  /** The lead went dormant after a cadence, and the rep is to be reminded then. */
  public UUID reminder(LeadId lead, Instant due) {
    UUID id = ids.next();
    transactions.run(tx ->
        tx.dsl()
            .insertInto(ENROLLMENT)
            .set(ENROLLMENT.ID, id)
            .set(ENROLLMENT.LEAD_ID, lead.value())
            .set(ENROLLMENT.STATE, "ended")
            .set(ENROLLMENT.REENGAGE_AT, due)
            .set(ENROLLMENT.UPDATED_AT, clock.instant())
            .execute());
    return id;
  }

  /** Ends a touch as its cadence would. */
  public static void end(Tx tx, UUID touch, String state, @Nullable UUID entry) {
    tx.dsl()
        .update(TOUCH)
        .set(TOUCH.STATE, state)
        .set(TOUCH.ACTIVITY_ID, entry)
        .where(TOUCH.ID.eq(touch))
        .execute();
  }

  /** How a touch stands. */
  public String state(UUID touch) {
    return transactions.read(tx ->
        tx.dsl()
            .select(TOUCH.STATE)
            .from(TOUCH)
            .where(TOUCH.ID.eq(touch))
            .fetchSingle(TOUCH.STATE));
  }

  /** The timeline's entry a touch was done with. */
  public @Nullable UUID entry(UUID touch) {
    return transactions.read(tx ->
        tx.dsl()
            .select(TOUCH.ACTIVITY_ID)
            .from(TOUCH)
            .where(TOUCH.ID.eq(touch))
            .fetchOne(TOUCH.ACTIVITY_ID));
  }

  /** The lead waits for an answer since then. */
  public void waits(LeadId lead, Instant since, String words) {
    transactions.run(tx -> {
      tx.dsl()
          .update(LEAD)
          .set(LEAD.WAITING_SINCE, since)
          .set(LEAD.LAST_SNIPPET, words)
          .where(LEAD.ID.eq(lead.value()))
          .execute();
      tx.afterCommit(new Change.LeadsChanged(Set.of(lead)));
    });
  }
}
