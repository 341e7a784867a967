package app.ringback.intake.call;

import static app.ringback.store.schema.Tables.INBOUND_CALL;

import app.ringback.core.ActivityId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of calls that came in, one row a call. */
public final class InboundCallStore {

  private final String device;

  public InboundCallStore(String device) {
    this.device = device;
  }

  /** The entry of a stored call, and whether that call is settled. */
  public record Stored(ActivityId entry, boolean settled) {}

  /** A missed call nobody has looked at: whether it is to be answered by a text. */
  public record Missed(String id, ActivityId entry, String from, Instant at) {}

  Optional<Stored> find(Tx tx, String id) {
    return tx.dsl()
        .select(INBOUND_CALL.ACTIVITY_ID, INBOUND_CALL.SETTLED)
        .from(INBOUND_CALL)
        .where(INBOUND_CALL.PROVIDER_ID.eq(id))
        .fetchOptional(row -> new Stored(new ActivityId(row.value1()), row.value2()));
  }

  /** Which of these calls are stored and will not change any more. */
  Set<String> settled(Tx tx, Collection<String> ids) {
    return tx.dsl()
        .select(INBOUND_CALL.PROVIDER_ID)
        .from(INBOUND_CALL)
        .where(INBOUND_CALL.PROVIDER_ID.in(ids).and(INBOUND_CALL.SETTLED.isTrue()))
        .fetchSet(INBOUND_CALL.PROVIDER_ID);
  }

  /** A call that was answered by the assistant: whether its caller left a message is not known. */
  public record Unheard(String id, ActivityId entry, int checks) {}

  void insert(Tx tx, ReceivedCall call, ActivityId entry, Instant now) {
    tx.dsl()
        .insertInto(INBOUND_CALL)
        .set(INBOUND_CALL.PROVIDER_ID, call.id())
        .set(INBOUND_CALL.ACTIVITY_ID, entry.value())
        .set(INBOUND_CALL.FROM_NUMBER, call.from())
        .set(INBOUND_CALL.AT, call.at())
        .set(INBOUND_CALL.STATUS, call.status())
        .set(INBOUND_CALL.SETTLED, call.over())
        .set(INBOUND_CALL.TAKEN, call.taken())
        .set(INBOUND_CALL.MESSAGE_CHECK_AT, call.mayHaveLeftMessage() ? now : null)
        .set(INBOUND_CALL.UPDATED_AT, now)
        .set(INBOUND_CALL.DEVICE, device)
        .execute();
  }

  void update(Tx tx, ReceivedCall call, Instant now) {
    tx.dsl()
        .update(INBOUND_CALL)
        .set(INBOUND_CALL.STATUS, call.status())
        .set(INBOUND_CALL.SETTLED, call.over())
        .set(INBOUND_CALL.TAKEN, call.taken())
        .set(INBOUND_CALL.MESSAGE_CHECK_AT, call.mayHaveLeftMessage() ? now : null)
        .set(INBOUND_CALL.UPDATED_AT, now)
        .where(INBOUND_CALL.PROVIDER_ID.eq(call.id()))
        .execute();
  }

  /** Missed calls of which nobody decided yet whether a text answers them, oldest first. */
  public List<Missed> missed(Tx tx) {
    return tx.dsl()
        .select(
            INBOUND_CALL.PROVIDER_ID,
            INBOUND_CALL.ACTIVITY_ID,
            INBOUND_CALL.FROM_NUMBER,
            INBOUND_CALL.AT)
        .from(INBOUND_CALL)
        .where(INBOUND_CALL.TEXT_BACK.eq(""))
        .and(INBOUND_CALL.SETTLED.isTrue())
        .and(INBOUND_CALL.TAKEN.isFalse())
        .orderBy(INBOUND_CALL.AT)
        .fetch(row ->
            new Missed(row.value1(), new ActivityId(row.value2()), row.value3(), row.value4()));
  }

  /** Calls of which it is to be looked now whether the caller left a message, oldest first. */
  public List<Unheard> unheard(Tx tx, Instant now) {
    return tx.dsl()
        .select(INBOUND_CALL.PROVIDER_ID, INBOUND_CALL.ACTIVITY_ID, INBOUND_CALL.MESSAGE_CHECKS)
        .from(INBOUND_CALL)
        .where(INBOUND_CALL.MESSAGE_CHECK_AT.le(now))
        .orderBy(INBOUND_CALL.AT, INBOUND_CALL.PROVIDER_ID)
        .fetch(row -> new Unheard(row.value1(), new ActivityId(row.value2()), row.value3()));
  }

  /**
   * Puts down when it is next looked for a message.
   *
   * @param until null for never: there is one, or there will be none
   */
  public void lookAgain(Tx tx, String id, @Nullable Instant until, Instant now) {
    tx.dsl()
        .update(INBOUND_CALL)
        .set(INBOUND_CALL.MESSAGE_CHECK_AT, until)
        .set(INBOUND_CALL.MESSAGE_CHECKS, INBOUND_CALL.MESSAGE_CHECKS.plus(1))
        .set(INBOUND_CALL.UPDATED_AT, now)
        .where(INBOUND_CALL.PROVIDER_ID.eq(id))
        .execute();
  }

  /** Puts down what became of the text that answers a missed call. */
  public void answered(Tx tx, String id, String textBack, @Nullable UUID dispatch, Instant now) {
    tx.dsl()
        .update(INBOUND_CALL)
        .set(INBOUND_CALL.TEXT_BACK, textBack)
        .set(INBOUND_CALL.TEXT_BACK_ID, dispatch)
        .set(INBOUND_CALL.UPDATED_AT, now)
        .where(INBOUND_CALL.PROVIDER_ID.eq(id))
        .execute();
  }
}
