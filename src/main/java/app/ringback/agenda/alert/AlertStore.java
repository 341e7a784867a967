package app.ringback.agenda.alert;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.ALERT;
import static app.ringback.store.schema.Tables.ALERT_SHOWN;
import static app.ringback.store.schema.Tables.BOOK;

import app.ringback.core.IdSource;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.AlertRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** What was told of causes, and what the rep answered. */
final class AlertStore {

  private final IdSource ids;
  private final String device;

  AlertStore(IdSource ids, String device) {
    this.ids = ids;
    this.device = device;
  }

  /**
   * What is known of a cause.
   *
   * @param level how often its schedule raised it
   * @param shownAt when it was raised last; null for never
   * @param answered how the rep answered that; empty while nobody did
   * @param over whether its cause was gone when it was last looked at
   */
  record Row(
      UUID id,
      Cause.Key key,
      int level,
      @Nullable Instant shownAt,
      String answered,
      @Nullable Instant snoozedUntil,
      boolean dismissed,
      boolean over) {

    /** Whether it is on screen. */
    boolean isShown() {
      return shownAt != null && answered.isEmpty() && snoozedUntil == null && !dismissed && !over;
    }
  }

  /** The rows whose cause was there when it was last looked at. */
  List<Row> open(Tx tx) {
    return rows(tx, ALERT.ENDED_AT.isNull());
  }

  /** What is known of these causes, over or not. */
  Map<Cause.Key, Row> of(Tx tx, Collection<Cause> causes) {
    Set<UUID> subjects =
        causes.stream().map(cause -> cause.key().subject()).collect(Collectors.toSet());
    Map<Cause.Key, Row> found = new HashMap<>();
    if (!subjects.isEmpty()) {
      rows(tx, oneOf(ALERT.SUBJECT, subjects)).forEach(row -> found.put(row.key(), row));
    }
    return found;
  }

  private static List<Row> rows(Tx tx, Condition which) {
    return tx.dsl().selectFrom(ALERT).where(which).orderBy(ALERT.ID).fetch(AlertStore::row).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Row> row(AlertRecord row) {
    return AlertKind.of(row.getKind())
        .map(kind ->
            new Row(
                row.getId(),
                new Cause.Key(kind, row.getSubject(), row.getCauseAt()),
                row.getLevel(),
                row.getShownAt(),
                row.getAnswered(),
                row.getSnoozedUntil(),
                row.getDismissedAt() != null,
                row.getEndedAt() != null));
  }

  /** Whether an archive is being taken in: what comes with it is told to nobody. */
  boolean archiveComesIn(Tx tx) {
    return tx.dsl().fetchExists(BOOK, BOOK.NAME.eq("archive-import"));
  }

  /** Puts down that the whole schedule of the cause counts as told, and nobody was told. */
  void hush(Tx tx, Cause cause, Instant now) {
    tx.dsl()
        .insertInto(ALERT)
        .set(ALERT.ID, ids.next())
        .set(ALERT.KIND, cause.kind().code())
        .set(ALERT.LEAD_ID, cause.lead() == null ? null : cause.lead().value())
        .set(ALERT.SUBJECT, cause.key().subject())
        .set(ALERT.CAUSE_AT, cause.key().causeAt())
        .set(ALERT.LEVEL, cause.steps().size())
        .set(ALERT.UPDATED_AT, now)
        .set(ALERT.DEVICE, device)
        .execute();
  }

  /** Puts down that the cause is raised; one that is new gets its row. */
  UUID raise(Tx tx, Cause cause, @Nullable Row before, int level, Shown shown) {
    UUID id = before == null ? ids.next() : before.id();
    if (before == null) {
      tx.dsl()
          .insertInto(ALERT)
          .set(ALERT.ID, id)
          .set(ALERT.KIND, cause.kind().code())
          .set(ALERT.LEAD_ID, cause.lead() == null ? null : cause.lead().value())
          .set(ALERT.SUBJECT, cause.key().subject())
          .set(ALERT.CAUSE_AT, cause.key().causeAt())
          .set(ALERT.LEVEL, level)
          .set(ALERT.SHOWN_AT, shown.at())
          .set(ALERT.UPDATED_AT, shown.at())
          .set(ALERT.DEVICE, device)
          .execute();
    } else {
      tx.dsl()
          .update(ALERT)
          .set(ALERT.LEVEL, level)
          .set(ALERT.SHOWN_AT, shown.at())
          .set(ALERT.ANSWERED, "")
          .setNull(ALERT.SNOOZED_UNTIL)
          .setNull(ALERT.ENDED_AT)
          .set(ALERT.UPDATED_AT, shown.at())
          .set(ALERT.DEVICE, device)
          .where(ALERT.ID.eq(id))
          .execute();
    }
    tx.dsl()
        .insertInto(ALERT_SHOWN)
        .set(ALERT_SHOWN.ALERT_ID, id)
        .set(ALERT_SHOWN.DEADLINE, shown.deadline())
        .set(ALERT_SHOWN.SHOWN_AT, shown.at())
        .set(ALERT_SHOWN.MEASURED_FROM, shown.measuredFrom())
        .set(ALERT_SHOWN.ASLEEP, shown.asleep())
        // A clock set back may bring the same instant twice; the first showing counts.
        .onConflictDoNothing()
        .execute();
    return id;
  }

  /**
   * One showing.
   *
   * @param deadline when it was to be shown
   * @param measuredFrom from when on its latency counts
   * @param asleep whether nobody could show it at its deadline
   */
  record Shown(Instant at, Instant deadline, Instant measuredFrom, boolean asleep) {}

  /** The cause of these is gone. */
  void end(Tx tx, Collection<UUID> alerts, Instant now) {
    tx.dsl()
        .update(ALERT)
        .set(ALERT.ENDED_AT, now)
        .set(ALERT.UPDATED_AT, now)
        .where(oneOf(ALERT.ID, alerts))
        .execute();
  }

  /** A cause that was gone is there again, and was told already. */
  void reopen(Tx tx, Collection<UUID> alerts, Instant now) {
    tx.dsl()
        .update(ALERT)
        .setNull(ALERT.ENDED_AT)
        .set(ALERT.UPDATED_AT, now)
        .where(oneOf(ALERT.ID, alerts))
        .execute();
  }

  /** The rep answered; it is told again when it becomes more urgent. */
  boolean answer(Tx tx, UUID alert, String answer, Instant now) {
    return tx.dsl()
            .update(ALERT)
            .set(ALERT.ANSWERED, answer)
            .set(ALERT.UPDATED_AT, now)
            .where(shown(alert))
            .execute()
        > 0;
  }

  boolean snooze(Tx tx, UUID alert, Instant until, Instant now) {
    return tx.dsl()
            .update(ALERT)
            .set(ALERT.SNOOZED_UNTIL, until)
            .set(ALERT.UPDATED_AT, now)
            .where(shown(alert))
            .execute()
        > 0;
  }

  /** The rep wants to hear no more of this cause. */
  boolean dismiss(Tx tx, UUID alert, Instant now) {
    return tx.dsl()
            .update(ALERT)
            .set(ALERT.DISMISSED_AT, now)
            .set(ALERT.UPDATED_AT, now)
            .where(shown(alert))
            .execute()
        > 0;
  }

  private static Condition shown(UUID alert) {
    return ALERT
        .ID
        .eq(alert)
        .and(ALERT.DISMISSED_AT.isNull())
        .and(ALERT.ENDED_AT.isNull())
        .and(ALERT.SNOOZED_UNTIL.isNull())
        .and(ALERT.ANSWERED.eq(""));
  }
}
