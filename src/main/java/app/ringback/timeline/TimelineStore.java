package app.ringback.timeline;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.LEAD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.regexpReplaceAll;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import app.ringback.core.ActivityId;
import app.ringback.core.Change;
import app.ringback.core.ImportId;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import app.ringback.timeline.media.MediaStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** Timelines in the book. Entries are only added; the status of an outbound one may move on. */
public final class TimelineStore {

  private static final List<String> CHANNELS = List.of("call", "text", "email");

  /** Kinds of entries that hold words somebody said or wrote. */
  private static final List<String> WORDED = List.of("call", "text", "email", "note");

  /** As long as the column; far longer than a row is wide. */
  private static final int SNIPPET = 200;

  private final String device;
  private final UnreadStore unread = new UnreadStore();

  public TimelineStore(String device) {
    this.device = device;
  }

  /** Adds one entry and brings what the lead's row derives from its timeline up to date. */
  public void append(Tx tx, Activity activity, Instant now) {
    appendAll(tx, List.of(activity), null, now);
    if (activity.isInbound()) {
      unread.add(tx, Set.of(activity.leadId()));
    }
    refresh(tx, Set.of(activity.leadId()));
  }

  /**
   * Adds many entries in one batch, without {@link #refresh}: whoever stores them in bulk calls
   * that once at the end.
   */
  public void appendAll(
      Tx tx, Collection<Activity> activities, @Nullable ImportId importId, Instant now) {
    ActivityRows.insert(tx.dsl(), activities, importId, now, device);
    tx.afterCommit(
        new Change.TimelineChanged(
            activities.stream().map(Activity::leadId).collect(Collectors.toUnmodifiableSet())));
  }

  /** All entries of a lead, oldest first. */
  public List<Activity> of(Tx tx, LeadId lead) {
    return tx.dsl()
        .selectFrom(ACTIVITY)
        .where(ACTIVITY.LEAD_ID.eq(lead.value()))
        .orderBy(ACTIVITY.AT, ACTIVITY.ID)
        .fetch(ActivityRows::activity);
  }

  public Optional<Activity> find(Tx tx, ActivityId id) {
    return tx.dsl()
        .selectFrom(ACTIVITY)
        .where(ACTIVITY.ID.eq(id.value()))
        .fetchOptional(ActivityRows::activity);
  }

  /** Which of these ids of a carrier are on some timeline. */
  public Set<String> knownProviderIds(Tx tx, Collection<String> providerIds) {
    return tx.dsl()
        .select(ACTIVITY.PROVIDER_ID)
        .from(ACTIVITY)
        .where(oneOf(ACTIVITY.PROVIDER_ID, providerIds))
        .fetchSet(ACTIVITY.PROVIDER_ID);
  }

  /** The e-mails on any timeline that have one of these Message-IDs. */
  public List<Activity> mails(Tx tx, Collection<String> messageIds) {
    return tx.dsl()
        .selectFrom(ACTIVITY)
        .where(oneOf(ACTIVITY.PROVIDER_ID, messageIds))
        .and(ACTIVITY.KIND.eq(ActivityKind.EMAIL.code()))
        .fetch(ActivityRows::activity);
  }

  /** Whether something outbound of this kind left, or may have left, to the lead. */
  public boolean mayHaveLeft(Tx tx, LeadId lead, ActivityKind kind) {
    return tx.dsl()
        .fetchExists(
            ACTIVITY,
            ACTIVITY
                .LEAD_ID
                .eq(lead.value())
                .and(ACTIVITY.KIND.eq(kind.code()))
                .and(ACTIVITY.DIRECTION.eq("out"))
                .and(ACTIVITY.STATUS.in("sending", "unknown", "sent", "delivered")));
  }

  /** Whether something outbound of this kind left, or is on its way, to the lead. */
  public boolean hasOutbound(Tx tx, LeadId lead, ActivityKind kind) {
    return tx.dsl()
        .fetchExists(
            ACTIVITY,
            ACTIVITY
                .LEAD_ID
                .eq(lead.value())
                .and(ACTIVITY.KIND.eq(kind.code()))
                .and(ACTIVITY.DIRECTION.eq("out"))
                .and(
                    ACTIVITY.STATUS.in(
                        "queued", "held", "sending", "unknown", "sent", "delivered")));
  }

  /**
   * Moves an outbound entry on: its status, the instant it left and the carrier's id, each left as
   * it was when null.
   */
  public void moveOn(
      Tx tx,
      ActivityId id,
      LeadId lead,
      String status,
      @Nullable Instant at,
      @Nullable String providerId,
      Instant now) {
    var update =
        tx.dsl()
            .update(ACTIVITY)
            .set(ACTIVITY.STATUS, status)
            .set(ACTIVITY.UPDATED_AT, now)
            .set(ACTIVITY.DEVICE, device);
    if (at != null) {
      update = update.set(ACTIVITY.AT, at);
    }
    if (providerId != null) {
      update = update.set(ACTIVITY.PROVIDER_ID, providerId);
    }
    update.where(ACTIVITY.ID.eq(id.value())).execute();
    refresh(tx, Set.of(lead));
    tx.afterCommit(new Change.TimelineChanged(Set.of(lead)));
  }

  /** Removes single entries that told of something now taken back; refreshing is the caller's. */
  public void remove(Tx tx, Collection<ActivityId> entries) {
    delete(tx, oneOf(ACTIVITY.ID, entries.stream().map(ActivityId::value).toList()));
  }

  /** Removes whole timelines, as an undone import or an erasure does. */
  public void delete(Tx tx, Collection<LeadId> leads) {
    delete(tx, oneOf(ACTIVITY.LEAD_ID, leads.stream().map(LeadId::value).toList()));
    tx.afterCommit(new Change.TimelineChanged(Set.copyOf(leads)));
  }

  /** Removes what an import added to these timelines; {@link #refresh} is the caller's. */
  public void delete(Tx tx, Collection<LeadId> leads, ImportId importId) {
    delete(
        tx,
        oneOf(ACTIVITY.LEAD_ID, leads.stream().map(LeadId::value).toList())
            .and(ACTIVITY.IMPORT_ID.eq(importId.value())));
    tx.afterCommit(new Change.TimelineChanged(Set.copyOf(leads)));
  }

  private static void delete(Tx tx, Condition entries) {
    MediaStore.deleteOn(tx, entries);
    tx.dsl().deleteFrom(ACTIVITY).where(entries).execute();
  }

  /** Derives again, from their timelines, what these leads' rows hold for the lists. */
  public void refresh(Tx tx, Collection<LeadId> leads) {
    List<UUID> ids = leads.stream().map(LeadId::value).toList();
    refreshWhere(tx, oneOf(LEAD.ID, ids));
    tx.afterCommit(new Change.LeadsChanged(Set.copyOf(leads)));
  }

  /** {@link #refresh} for every lead, after a bulk load. */
  public void refreshAll(Tx tx) {
    refreshWhere(tx, noCondition());
    tx.afterCommit(new Change.LeadsChanged(Set.of()));
  }

  private static void refreshWhere(Tx tx, Condition which) {
    Condition mine = ACTIVITY.LEAD_ID.eq(LEAD.ID);
    Condition touch = touch(ACTIVITY);
    Condition inbound =
        ACTIVITY
            .DIRECTION
            .eq("in")
            .and(ACTIVITY.KIND.in(CHANNELS))
            .and(coalesce(ACTIVITY.AUTOMATIC, false).isFalse());
    tx.dsl()
        .update(LEAD)
        .set(
            LEAD.LAST_ACTIVITY_AT,
            coalesce(field(select(max(ACTIVITY.AT)).from(ACTIVITY).where(mine)), LEAD.ARRIVED_AT))
        .set(LEAD.FIRST_TOUCH_AT, select(min(ACTIVITY.AT)).from(ACTIVITY).where(mine.and(touch)))
        .set(
            LEAD.WAITING_SINCE,
            select(min(ACTIVITY.AT))
                .from(ACTIVITY)
                .where(mine.and(inbound).and(ACTIVITY.AT.gt(lastTouch()))))
        .set(LEAD.LAST_SNIPPET, coalesce(field(newestWords(mine)), val("")))
        .where(which)
        .execute();
  }

  /** The beginning of the newest words to or from the lead, or about it, on one line. */
  private static Select<Record1<String>> newestWords(Condition mine) {
    Field<String> words =
        when(ACTIVITY.KIND.eq("email").and(ACTIVITY.SUBJECT.ne("")), ACTIVITY.SUBJECT)
            .otherwise(ACTIVITY.BODY);
    Field<String> line = regexpReplaceAll(substring(words, 1, 2 * SNIPPET), "\\s+", " ");
    return select(substring(trim(line), 1, SNIPPET))
        .from(ACTIVITY)
        .where(
            mine,
            ACTIVITY.KIND.in(WORDED),
            words.ne(""),
            ACTIVITY.STATUS.notIn("canceled", "refused"))
        // With the lead in the order, too, H2 reads the index backwards and stops at the first.
        .orderBy(ACTIVITY.LEAD_ID.desc(), ACTIVITY.AT.desc(), ACTIVITY.ID.desc())
        .limit(1);
  }

  private static Field<Instant> lastTouch() {
    app.ringback.store.schema.tables.Activity touches = ACTIVITY.as("touches");
    return coalesce(
        field(
            select(max(touches.AT))
                .from(touches)
                .where(touches.LEAD_ID.eq(LEAD.ID).and(touch(touches)))),
        val(Instant.EPOCH));
  }

  private static Condition touch(app.ringback.store.schema.tables.Activity activity) {
    return activity
        .DIRECTION
        .eq("out")
        .and(activity.KIND.in(CHANNELS))
        .and(activity.STATUS.in("sent", "delivered"));
  }
}
