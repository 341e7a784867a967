package app.ringback.timeline.media;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.MEDIA;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;

import app.ringback.core.ActivityId;
import app.ringback.core.Attachment;
import app.ringback.core.Change;
import app.ringback.core.IdSource;
import app.ringback.core.LeadId;
import app.ringback.core.MediaId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What came with texts and goes with mails, in the book. */
public final class MediaStore {

  private final IdSource ids;
  private final String device;

  public MediaStore(IdSource ids, String device) {
    this.ids = ids;
    this.device = device;
  }

  /**
   * A text with something that is not here yet.
   *
   * @param providerId the carrier's id of the text
   * @param tries how often it was asked for in vain
   */
  public record Due(ActivityId activity, LeadId lead, String providerId, int tries) {}

  /** Notes that this many came with a text; they are wanted from now on. */
  public void expect(Tx tx, ActivityId activity, int count, Instant now) {
    expect(tx, activity, IntStream.range(0, count), now);
  }

  private void expect(Tx tx, ActivityId activity, IntStream places, Instant now) {
    places.forEach(place ->
        tx.dsl()
            .insertInto(MEDIA)
            .set(MEDIA.ID, ids.media().value())
            .set(MEDIA.ACTIVITY_ID, activity.value())
            .set(MEDIA.PLACE, place)
            .set(MEDIA.STATE, MediaState.WANTED.code())
            .set(MEDIA.NEXT_AT, now)
            .set(MEDIA.UPDATED_AT, now)
            .set(MEDIA.DEVICE, device)
            .execute());
  }

  /** What came with one text, in its order, at least this many: more than told may have come. */
  public List<Media> of(Tx tx, ActivityId activity, int atLeast, Instant now) {
    int here = tx.dsl().fetchCount(MEDIA, MEDIA.ACTIVITY_ID.eq(activity.value()));
    expect(tx, activity, IntStream.range(here, atLeast), now);
    return tx.dsl()
        .select(MEDIA.ID, MEDIA.ACTIVITY_ID, MEDIA.PLACE, MEDIA.NAME, MEDIA.STATE)
        .select(MEDIA.CONTENT_TYPE, MEDIA.BYTES, MEDIA.REASON)
        .from(MEDIA)
        .where(MEDIA.ACTIVITY_ID.eq(activity.value()))
        .orderBy(MEDIA.PLACE, MEDIA.ID)
        .fetch(MediaStore::media);
  }

  /** Everything on a lead's timeline, by entry, in the order of the texts. */
  public Map<ActivityId, List<Media>> ofLead(Tx tx, LeadId lead) {
    return tx
        .dsl()
        .select(MEDIA.ID, MEDIA.ACTIVITY_ID, MEDIA.PLACE, MEDIA.NAME, MEDIA.STATE)
        .select(MEDIA.CONTENT_TYPE, MEDIA.BYTES, MEDIA.REASON)
        .from(MEDIA)
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(MEDIA.ACTIVITY_ID))
        .where(ACTIVITY.LEAD_ID.eq(lead.value()))
        .orderBy(MEDIA.ACTIVITY_ID, MEDIA.PLACE, MEDIA.ID)
        .fetch(MediaStore::media)
        .stream()
        .collect(Collectors.groupingBy(Media::activity));
  }

  private static Media media(Record row) {
    return new Media(
        new MediaId(row.get(MEDIA.ID)),
        new ActivityId(row.get(MEDIA.ACTIVITY_ID)),
        row.get(MEDIA.PLACE),
        row.get(MEDIA.NAME),
        MediaState.read(row.get(MEDIA.STATE)),
        row.get(MEDIA.CONTENT_TYPE),
        row.get(MEDIA.BYTES),
        Refusal.read(row.get(MEDIA.REASON)));
  }

  /** The content; empty when it is not here. */
  public Optional<byte[]> content(Tx tx, MediaId id) {
    return tx.dsl()
        .select(MEDIA.CONTENT)
        .from(MEDIA)
        .where(MEDIA.ID.eq(id.value()))
        .fetchOptional(MEDIA.CONTENT)
        .map(Base64.getDecoder()::decode);
  }

  /** Keeps the files that go with a mail, in this order. */
  public void attach(Tx tx, ActivityId mail, List<Attachment> files, Instant now) {
    for (int place = 0; place < files.size(); place++) {
      Attachment file = files.get(place);
      tx.dsl()
          .insertInto(MEDIA)
          .set(MEDIA.ID, ids.media().value())
          .set(MEDIA.ACTIVITY_ID, mail.value())
          .set(MEDIA.PLACE, place)
          .set(MEDIA.NAME, file.name())
          .set(MEDIA.STATE, MediaState.KEPT.code())
          .set(MEDIA.CONTENT_TYPE, file.contentType())
          .set(MEDIA.BYTES, (long) file.bytes())
          .set(MEDIA.CONTENT, Base64.getEncoder().encodeToString(file.content()))
          .set(MEDIA.UPDATED_AT, now)
          .set(MEDIA.DEVICE, device)
          .execute();
    }
  }

  /** The files that go with a mail, in their order. */
  public List<Attachment> attachments(Tx tx, ActivityId mail) {
    return tx.dsl()
        .select(MEDIA.NAME, MEDIA.CONTENT_TYPE, MEDIA.CONTENT)
        .from(MEDIA)
        .where(MEDIA.ACTIVITY_ID.eq(mail.value()).and(MEDIA.STATE.eq(MediaState.KEPT.code())))
        .orderBy(MEDIA.PLACE, MEDIA.ID)
        .fetch(row ->
            new Attachment(row.value1(), row.value2(), Base64.getDecoder().decode(row.value3())));
  }

  /** The texts with something to ask for now, those that waited longest first. */
  public List<Due> due(Tx tx, Instant now, int most) {
    return tx
        .dsl()
        .select(ACTIVITY.ID, ACTIVITY.LEAD_ID, ACTIVITY.PROVIDER_ID, MEDIA.TRIES)
        .from(MEDIA)
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(MEDIA.ACTIVITY_ID))
        .where(MEDIA.NEXT_AT.le(now))
        .orderBy(MEDIA.NEXT_AT, MEDIA.ID)
        .limit(most)
        .fetch(row ->
            new Due(
                new ActivityId(row.value1()), new LeadId(row.value2()), row.value3(), row.value4()))
        .stream()
        .distinct()
        .toList();
  }

  /** When something is next to be asked for; empty when nothing is wanted. */
  public Optional<Instant> nextDue(Tx tx) {
    return tx.dsl()
        .select(min(MEDIA.NEXT_AT))
        .from(MEDIA)
        .where(MEDIA.NEXT_AT.isNotNull())
        .fetchOptional(0, Instant.class);
  }

  /** Keeps the content. */
  public void keep(Tx tx, MediaId id, String contentType, byte[] content, Instant now) {
    settle(tx, id, MediaState.KEPT, contentType, Refusal.NONE, content, now);
  }

  /** Notes that there will never be a content. */
  public void refuse(Tx tx, MediaId id, String contentType, Refusal reason, Instant now) {
    settle(tx, id, MediaState.REFUSED, contentType, reason, null, now);
  }

  private void settle(
      Tx tx,
      MediaId id,
      MediaState state,
      String contentType,
      Refusal reason,
      byte @Nullable [] content,
      Instant now) {
    tx.dsl()
        .update(MEDIA)
        .set(MEDIA.STATE, state.code())
        .set(MEDIA.CONTENT_TYPE, contentType)
        .set(MEDIA.REASON, reason.code())
        .set(MEDIA.BYTES, content == null ? 0L : content.length)
        .set(MEDIA.CONTENT, content == null ? null : Base64.getEncoder().encodeToString(content))
        .setNull(MEDIA.NEXT_AT)
        .set(MEDIA.UPDATED_AT, now)
        .set(MEDIA.DEVICE, device)
        .where(MEDIA.ID.eq(id.value()).and(MEDIA.STATE.eq(MediaState.WANTED.code())))
        .execute();
    // Nobody has it any more when the person was erased while it was fetched.
    tx.dsl()
        .select(ACTIVITY.LEAD_ID)
        .from(ACTIVITY)
        .where(ACTIVITY.ID.eq(select(MEDIA.ACTIVITY_ID).from(MEDIA).where(MEDIA.ID.eq(id.value()))))
        .fetchOptional(ACTIVITY.LEAD_ID)
        .ifPresent(lead -> tx.afterCommit(new Change.TimelineChanged(Set.of(new LeadId(lead)))));
  }

  /** Asks for what is still wanted of a text at this instant, after one more try in vain. */
  public void putOff(Tx tx, ActivityId activity, Instant until, Instant now) {
    tx.dsl()
        .update(MEDIA)
        .set(MEDIA.NEXT_AT, until)
        .set(MEDIA.TRIES, MEDIA.TRIES.plus(1))
        .set(MEDIA.UPDATED_AT, now)
        .where(wantedOf(activity.value()))
        .execute();
  }

  /** Asks for what is still wanted of a text at once. */
  public void hurry(Tx tx, ActivityId activity, Instant now) {
    tx.dsl()
        .update(MEDIA)
        .set(MEDIA.NEXT_AT, now)
        .set(MEDIA.UPDATED_AT, now)
        .where(wantedOf(activity.value()))
        .execute();
  }

  /** Removes what hangs on these entries; to be called before they go. */
  public static void deleteOn(Tx tx, Condition entries) {
    tx.dsl()
        .deleteFrom(MEDIA)
        .where(MEDIA.ACTIVITY_ID.in(select(ACTIVITY.ID).from(ACTIVITY).where(entries)))
        .execute();
  }

  /** Removes what hangs on no entry, as an archive that was cut off leaves. */
  public static void deleteLost(Tx tx) {
    tx.dsl()
        .deleteFrom(MEDIA)
        .where(
            notExists(select(ACTIVITY.ID).from(ACTIVITY).where(ACTIVITY.ID.eq(MEDIA.ACTIVITY_ID))))
        .execute();
  }

  private static Condition wantedOf(UUID activity) {
    return MEDIA.ACTIVITY_ID.eq(activity).and(MEDIA.STATE.eq(MediaState.WANTED.code()));
  }
}
