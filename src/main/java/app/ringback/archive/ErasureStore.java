package app.ringback.archive;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.AGENDA_ASIDE;
import static app.ringback.store.schema.Tables.ALERT;
import static app.ringback.store.schema.Tables.ALERT_SHOWN;
import static app.ringback.store.schema.Tables.ARRIVAL;
import static app.ringback.store.schema.Tables.CALL_BRIDGE;
import static app.ringback.store.schema.Tables.CALL_RECORDING;
import static app.ringback.store.schema.Tables.DISPATCH;
import static app.ringback.store.schema.Tables.DRAFT;
import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.INBOUND_CALL;
import static app.ringback.store.schema.Tables.KEPT_ROW;
import static app.ringback.store.schema.Tables.LEAD_CHANGE;
import static app.ringback.store.schema.Tables.LEAD_MERGE;
import static app.ringback.store.schema.Tables.LEAD_MERGE_ROW;
import static app.ringback.store.schema.Tables.LEFT_RECORDING;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.OPT_OUT_QUESTION;
import static app.ringback.store.schema.Tables.RAW;
import static app.ringback.store.schema.Tables.REACTION;
import static app.ringback.store.schema.Tables.RULE_FIRING;
import static app.ringback.store.schema.Tables.SOURCE_STATE;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;

import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.evidence.EvidenceStore;
import app.ringback.core.Change;
import app.ringback.core.EmailAddress;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBulkStore;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.LeadStore;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import app.ringback.timeline.media.MediaStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Removes a person from the book, as GDPR article 17 asks: their leads, merged ones included, and
 * everything that hangs on them. Of their opt-outs a keyed hash stays, so that they are not reached
 * again.
 */
public final class ErasureStore {

  private final Transactions transactions;
  private final LeadStore leads;
  private final LeadBulkStore bulk;
  private final SuppressionStore suppressions;
  private final EvidenceStore evidence;
  private final InstantSource clock;
  private final Runnable rewrite;

  /**
   * Erases from one book.
   *
   * @param rewrite asks that the book's file be written anew, see {@code Book.rewriteWhenClosed}
   */
  public ErasureStore(
      Transactions transactions,
      LeadStore leads,
      SuppressionStore suppressions,
      EvidenceStore evidence,
      InstantSource clock,
      Runnable rewrite) {
    this.transactions = transactions;
    this.leads = leads;
    this.suppressions = suppressions;
    this.evidence = evidence;
    this.clock = clock;
    this.rewrite = rewrite;
    bulk = new LeadBulkStore(leads, "");
  }

  /** Erases the person for good, in one transaction; their bytes go when the book is closed. */
  public void erase(LeadId lead) {
    rewrite.run();
    transactions.run(tx -> {
      Set<UUID> family = bulk.family(tx, lead);
      List<LeadId> ids = family.stream().map(LeadId::new).toList();
      suppressions.forgetAddresses(tx, addresses(tx, ids), clock.instant());
      evidence.forget(tx, family, clock.instant());
      forget(tx, clock.instant(), family.toArray(UUID[]::new));
      leads.delete(tx, ids);
      tx.afterCommit(new Change.TimelineChanged(Set.copyOf(ids)));
    });
  }

  private List<String> addresses(Tx tx, List<LeadId> ids) {
    List<String> addresses = new ArrayList<>();
    for (Lead lead : leads.findAll(tx, ids)) {
      lead.phones().stream().map(LeadPhone::number).forEach(addresses::add);
      lead.emails().stream()
          .map(LeadEmail::address)
          .flatMap(text -> EmailAddress.read(text).stream())
          .map(EmailAddress::key)
          .forEach(addresses::add);
    }
    return addresses;
  }

  private static void forget(Tx tx, Instant now, UUID[] ids) {
    var dsl = tx.dsl();
    MediaStore.deleteOn(tx, ACTIVITY.LEAD_ID.eq(any(ids)));
    // Recordings still at the carrier stay known by their ids, and are deleted there next.
    dsl.update(CALL_RECORDING)
        .set(CALL_RECORDING.CHECK_AT, now)
        .where(CALL_RECORDING.AT_CARRIER.isTrue())
        .and(
            CALL_RECORDING.ACTIVITY_ID.in(
                select(ACTIVITY.ID).from(ACTIVITY).where(ACTIVITY.LEAD_ID.eq(any(ids)))))
        .execute();
    leaveRecordings(tx, now, ids);
    dsl.deleteFrom(INBOUND_CALL)
        .where(
            INBOUND_CALL.ACTIVITY_ID.in(
                select(ACTIVITY.ID).from(ACTIVITY).where(ACTIVITY.LEAD_ID.eq(any(ids)))))
        .execute();
    dsl.deleteFrom(CALL_BRIDGE)
        .where(
            CALL_BRIDGE.DISPATCH_ID.in(
                select(DISPATCH.ID).from(DISPATCH).where(DISPATCH.LEAD_ID.eq(any(ids)))))
        .execute();
    dsl.deleteFrom(ACTIVITY).where(ACTIVITY.LEAD_ID.eq(any(ids))).execute();
    dsl.update(SOURCE_STATE)
        .setNull(SOURCE_STATE.LAST_LEAD_ID)
        .where(SOURCE_STATE.LAST_LEAD_ID.eq(any(ids)))
        .execute();
    dsl.deleteFrom(RAW).where(RAW.LEAD_ID.eq(any(ids))).execute();
    dsl.deleteFrom(DISPATCH).where(DISPATCH.LEAD_ID.eq(any(ids))).execute();
    dsl.deleteFrom(ENROLLMENT).where(ENROLLMENT.LEAD_ID.eq(any(ids))).execute();
    dsl.deleteFrom(ARRIVAL).where(ARRIVAL.LEAD_ID.eq(any(ids))).execute();
    dsl.deleteFrom(TOUCH).where(TOUCH.LEAD_ID.eq(any(ids))).execute();
    dsl.deleteFrom(NEXT_STEP).where(NEXT_STEP.LEAD_ID.eq(any(ids))).execute();
    dsl.deleteFrom(KEPT_ROW).where(KEPT_ROW.LEAD_ID.eq(any(ids))).execute();
    dsl.deleteFrom(OPT_OUT_QUESTION).where(OPT_OUT_QUESTION.LEAD_ID.eq(any(ids))).execute();
    dsl.deleteFrom(AGENDA_ASIDE).where(AGENDA_ASIDE.LEAD_ID.eq(any(ids))).execute();
    dsl.deleteFrom(ALERT_SHOWN)
        .where(
            ALERT_SHOWN.ALERT_ID.in(select(ALERT.ID).from(ALERT).where(ALERT.LEAD_ID.eq(any(ids)))))
        .execute();
    dsl.deleteFrom(ALERT).where(ALERT.LEAD_ID.eq(any(ids))).execute();
    dsl.deleteFrom(RULE_FIRING).where(RULE_FIRING.LEAD_ID.eq(any(ids))).execute();
    dsl.deleteFrom(REACTION).where(REACTION.LEAD_ID.eq(any(ids))).execute();
    dsl.deleteFrom(DRAFT).where(DRAFT.LEAD_ID.eq(any(ids))).execute();
    dsl.deleteFrom(LEAD_CHANGE).where(LEAD_CHANGE.LEAD_ID.eq(any(ids))).execute();
    var merges = LEAD_MERGE.KEPT_ID.eq(any(ids)).or(LEAD_MERGE.ABSORBED_ID.eq(any(ids)));
    dsl.deleteFrom(LEAD_CHANGE)
        .where(LEAD_CHANGE.CAUSE_ID.in(select(LEAD_MERGE.ID).from(LEAD_MERGE).where(merges)))
        .execute();
    dsl.deleteFrom(LEAD_MERGE_ROW)
        .where(LEAD_MERGE_ROW.MERGE_ID.in(select(LEAD_MERGE.ID).from(LEAD_MERGE).where(merges)))
        .execute();
    dsl.deleteFrom(LEAD_MERGE).where(merges).execute();
  }

  /** Calls of which the recordings are not known yet: whatever the carrier has of them goes. */
  private static void leaveRecordings(Tx tx, Instant now, UUID[] ids) {
    var calls =
        select(CALL_BRIDGE.LEAD_CALL)
            .from(CALL_BRIDGE)
            .join(DISPATCH)
            .on(DISPATCH.ID.eq(CALL_BRIDGE.DISPATCH_ID))
            .where(DISPATCH.LEAD_ID.eq(any(ids)))
            .and(CALL_BRIDGE.RECORDING_STATE.in("starting", "running"))
            .and(CALL_BRIDGE.LEAD_CALL.ne(""));
    var messages =
        select(INBOUND_CALL.PROVIDER_ID)
            .from(INBOUND_CALL)
            .join(ACTIVITY)
            .on(ACTIVITY.ID.eq(INBOUND_CALL.ACTIVITY_ID))
            .where(ACTIVITY.LEAD_ID.eq(any(ids)))
            .and(INBOUND_CALL.MESSAGE_CHECK_AT.isNotNull());
    for (String leg : tx.dsl().fetchValues(calls.union(messages))) {
      tx.dsl()
          .insertInto(LEFT_RECORDING)
          .set(LEFT_RECORDING.CALL_ID, leg)
          .set(LEFT_RECORDING.DUE_AT, now)
          .set(LEFT_RECORDING.UPDATED_AT, now)
          .onDuplicateKeyIgnore()
          .execute();
    }
  }
}
