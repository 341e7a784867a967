package app.ringback.archive;

import static app.ringback.store.schema.Tables.DISPATCH;
import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.RAW;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.jooq.impl.DSL.noCondition;

import app.ringback.core.JsonRow;
import app.ringback.intake.RawOriginal;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;

/** The files whose lines are rows of a table, column by column. */
final class TravellingRows {

  private static final int BODY = 1_048_576;
  private static final List<String> CHANNELS = List.of("call", "text", "email");
  private static final List<String> RSVPS = List.of("accepted", "declined", "tentative");
  private static final List<String> DISPATCH_STATES =
      Arrays.stream(DispatchState.values()).map(DispatchState::code).toList();

  /** What has not left, or may have: these must not be lost, and not be sent by two machines. */
  private static final Set<String> UNDECIDED = Set.of("queued", "held", "sending", "unknown");

  private TravellingRows() {}

  static ArchivePart touches() {
    List<String> states = List.of("planned", "done", "skipped", "missed", "canceled");
    TableRows rows =
        new TableRows(
            TOUCH,
            TOUCH.ID,
            TOUCH.LEAD_ID,
            List.of(
                neededId(TOUCH.ID),
                ColumnMapping.lead(TOUCH.LEAD_ID),
                ColumnMapping.id("enrollment_id", TOUCH.ENROLLMENT_ID),
                ColumnMapping.text("cadence", TOUCH.CADENCE, 256),
                ColumnMapping.count("step", TOUCH.STEP, 1),
                ColumnMapping.word("channel", TOUCH.CHANNEL, CHANNELS),
                ColumnMapping.neededInstant("due_at", TOUCH.DUE_AT),
                ColumnMapping.needed("state", TOUCH.STATE, states),
                ColumnMapping.instant("done_at", TOUCH.DONE_AT),
                ColumnMapping.id("activity_id", TOUCH.ACTIVITY_ID),
                ColumnMapping.choice("automatic", TOUCH.AUTOMATIC),
                ColumnMapping.text("template", TOUCH.TEMPLATE, 256),
                ColumnMapping.text("note", TOUCH.NOTE, 1000)));
    // Past ones never run and future ones wait until the user resumes cadences.
    return new TablePartRows(
        ArchiveFiles.TOUCHES,
        rows,
        noCondition(),
        (row, taking) -> row.put(TOUCH.PAUSED, "planned".equals(row.get(TOUCH.STATE))));
  }

  static ArchivePart enrollments() {
    TableRows rows =
        new TableRows(
            ENROLLMENT,
            ENROLLMENT.ID,
            ENROLLMENT.LEAD_ID,
            List.of(
                neededId(ENROLLMENT.ID),
                ColumnMapping.lead(ENROLLMENT.LEAD_ID),
                ColumnMapping.id("cadence_id", ENROLLMENT.CADENCE_ID),
                ColumnMapping.text("cadence", ENROLLMENT.CADENCE, 1000),
                ColumnMapping.text("state", ENROLLMENT.STATE, 32),
                ColumnMapping.instant("started_at", ENROLLMENT.STARTED_AT),
                ColumnMapping.text("owner", ENROLLMENT.OWNER, 256),
                ColumnMapping.instant("paused_at", ENROLLMENT.PAUSED_AT),
                ColumnMapping.instant("ended_at", ENROLLMENT.ENDED_AT),
                ColumnMapping.text("ended_by", ENROLLMENT.ENDED_BY, 256),
                ColumnMapping.instant("reengage_at", ENROLLMENT.REENGAGE_AT)));
    // Like their touches, they wait until the user resumes cadences.
    return new TablePartRows(
        ArchiveFiles.ENROLLMENTS,
        rows,
        noCondition(),
        (row, taking) -> {
          row.put(ENROLLMENT.WAITING, true);
          row.putIfAbsent(ENROLLMENT.PAUSED_AT, taking.now);
        });
  }

  static ArchivePart nextSteps() {
    TableRows rows =
        new TableRows(
            NEXT_STEP,
            NEXT_STEP.ID,
            NEXT_STEP.LEAD_ID,
            List.of(
                neededId(NEXT_STEP.ID),
                ColumnMapping.lead(NEXT_STEP.LEAD_ID),
                ColumnMapping.needed(
                    "kind", NEXT_STEP.KIND, List.of("callback", "appointment", "send", "other")),
                ColumnMapping.instant("set_at", NEXT_STEP.SET_AT),
                ColumnMapping.id("set_by", NEXT_STEP.SET_BY),
                ColumnMapping.neededInstant("due_at", NEXT_STEP.DUE_AT),
                ColumnMapping.instant("deadline_at", NEXT_STEP.DEADLINE_AT),
                ColumnMapping.needed(
                    "outcome",
                    NEXT_STEP.OUTCOME,
                    List.of("open", "done", "kept", "no_show", "rescheduled", "canceled")),
                ColumnMapping.instant("outcome_at", NEXT_STEP.OUTCOME_AT),
                ColumnMapping.text("note", NEXT_STEP.NOTE, 2000),
                ColumnMapping.instant("remind_at", NEXT_STEP.REMIND_AT),
                ColumnMapping.count("minutes", NEXT_STEP.MINUTES, 1),
                ColumnMapping.text("place", NEXT_STEP.PLACE, 1000),
                ColumnMapping.id("previous_id", NEXT_STEP.PREVIOUS_ID),
                ColumnMapping.text("ical_uid", NEXT_STEP.ICAL_UID, 256),
                ColumnMapping.count("ical_sequence", NEXT_STEP.ICAL_SEQUENCE, 0),
                ColumnMapping.text("invited", NEXT_STEP.INVITED, 1000),
                ColumnMapping.word("rsvp", NEXT_STEP.RSVP, RSVPS),
                ColumnMapping.instant("rsvp_at", NEXT_STEP.RSVP_AT)));
    return new TablePartRows(ArchiveFiles.NEXT_STEPS, rows, noCondition(), (row, taking) -> {});
  }

  static ArchivePart dispatches() {
    TableRows rows =
        new TableRows(
            DISPATCH,
            DISPATCH.ID,
            DISPATCH.LEAD_ID,
            List.of(
                neededId(DISPATCH.ID),
                ColumnMapping.lead(DISPATCH.LEAD_ID),
                ColumnMapping.id("activity_id", DISPATCH.ACTIVITY_ID),
                ColumnMapping.needed("channel", DISPATCH.CHANNEL, CHANNELS),
                ColumnMapping.text("to", DISPATCH.TO_ADDRESS, 1000),
                ColumnMapping.text("from", DISPATCH.FROM_ADDRESS, 1000),
                ColumnMapping.text("subject", DISPATCH.SUBJECT, 10_000),
                ColumnMapping.text("body", DISPATCH.BODY, BODY),
                ColumnMapping.text("template", DISPATCH.TEMPLATE, 256),
                ColumnMapping.text("purpose", DISPATCH.PURPOSE, 16),
                ColumnMapping.text("approach", DISPATCH.APPROACH, 16),
                ColumnMapping.choice("personalised", DISPATCH.PERSONALISED),
                ColumnMapping.choice("automatic", DISPATCH.AUTOMATIC),
                ColumnMapping.needed("state", DISPATCH.STATE, DISPATCH_STATES),
                ColumnMapping.neededInstant("due_at", DISPATCH.DUE_AT),
                ColumnMapping.text("rule", DISPATCH.RULE, 256),
                ColumnMapping.count("attempts", DISPATCH.ATTEMPTS, 0),
                ColumnMapping.instant("sending_at", DISPATCH.SENDING_AT),
                ColumnMapping.text("provider_id", DISPATCH.PROVIDER_ID, 256),
                ColumnMapping.text("provider_status", DISPATCH.PROVIDER_STATUS, 32),
                ColumnMapping.text("error_code", DISPATCH.ERROR_CODE, 32),
                ColumnMapping.text("error_message", DISPATCH.ERROR_MESSAGE, 4096),
                ColumnMapping.count("segments", DISPATCH.SEGMENTS, 0),
                ColumnMapping.decimal("cost", DISPATCH.COST),
                ColumnMapping.instant("sent_at", DISPATCH.SENT_AT),
                ColumnMapping.instant("final_at", DISPATCH.FINAL_AT),
                ColumnMapping.id("previous_id", DISPATCH.PREVIOUS_ID),
                new ColumnMapping(
                    "created_at", DISPATCH.CREATED_AT, (row, taking) -> createdAt(row, taking))));
    return new TablePartRows(
        ArchiveFiles.DISPATCHES, rows, DISPATCH.STATE.in(UNDECIDED), (row, taking) -> hold(row));
  }

  /** The other machine may send it, or has: only the user knows, so it waits for them. */
  private static void hold(Map<Field<?>, Object> row) {
    if (UNDECIDED.contains(String.valueOf(row.get(DISPATCH.STATE)))) {
      row.put(DISPATCH.STATE, DispatchState.HELD.code());
      row.put(DISPATCH.RULE, Dispatch.MOVED);
    }
  }

  private static Object createdAt(JsonRow row, Taking taking) {
    var stated = row.instant("created_at");
    return stated == null ? taking.now : stated;
  }

  static ArchivePart raws() {
    TableRows rows =
        new TableRows(
            RAW,
            RAW.ID,
            RAW.LEAD_ID,
            List.of(
                new ColumnMapping("id", RAW.ID, (row, taking) -> row.id("id")),
                new ColumnMapping(
                    "lead_id", RAW.LEAD_ID, (row, taking) -> taking.knownOrNone(row.id("lead_id"))),
                ColumnMapping.neededInstant("at", RAW.AT),
                ColumnMapping.text("source", RAW.SOURCE, 256),
                ColumnMapping.text("content_type", RAW.CONTENT_TYPE, 256),
                ColumnMapping.text("body", RAW.BODY, LineReader.LONGEST)));
    return new TablePartRows(ArchiveFiles.RAW, rows, noCondition(), (row, taking) -> identify(row));
  }

  /** Originals are found again by their digest; lines without an id are known by what they say. */
  private static void identify(Map<Field<?>, Object> row) {
    String body = (String) row.getOrDefault(RAW.BODY, "");
    String type = (String) row.getOrDefault(RAW.CONTENT_TYPE, "");
    row.put(RAW.DIGEST, RawOriginal.digest(type, body));
    String whole = row.get(RAW.LEAD_ID) + " " + row.get(RAW.AT) + " " + row.get(RAW.DIGEST);
    row.putIfAbsent(RAW.ID, UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)));
  }

  private static ColumnMapping neededId(Field<UUID> field) {
    return new ColumnMapping("id", field, (row, taking) -> row.requiredId("id"));
  }
}
