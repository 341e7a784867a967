package app.ringback.archive;

import static app.ringback.store.schema.Tables.DISPATCH;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.RAW;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.jooq.impl.DSL.noCondition;

import app.ringback.core.JsonRow;
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
                Column.lead(TOUCH.LEAD_ID),
                Column.id("enrollment_id", TOUCH.ENROLLMENT_ID),
                Column.text("cadence", TOUCH.CADENCE, 256),
                Column.count("step", TOUCH.STEP, 1),
                Column.word("channel", TOUCH.CHANNEL, CHANNELS),
                Column.neededInstant("due_at", TOUCH.DUE_AT),
                Column.needed("state", TOUCH.STATE, states),
                Column.instant("done_at", TOUCH.DONE_AT),
                Column.id("activity_id", TOUCH.ACTIVITY_ID)));
    // Past ones never run and future ones wait until the user resumes cadences.
    return new TablePart(
        ArchiveFiles.TOUCHES,
        rows,
        noCondition(),
        (row, taking) -> row.put(TOUCH.PAUSED, "planned".equals(row.get(TOUCH.STATE))));
  }

  static ArchivePart nextSteps() {
    TableRows rows =
        new TableRows(
            NEXT_STEP,
            NEXT_STEP.ID,
            NEXT_STEP.LEAD_ID,
            List.of(
                neededId(NEXT_STEP.ID),
                Column.lead(NEXT_STEP.LEAD_ID),
                Column.needed(
                    "kind", NEXT_STEP.KIND, List.of("callback", "appointment", "send", "other")),
                Column.instant("set_at", NEXT_STEP.SET_AT),
                Column.id("set_by", NEXT_STEP.SET_BY),
                Column.neededInstant("due_at", NEXT_STEP.DUE_AT),
                Column.instant("deadline_at", NEXT_STEP.DEADLINE_AT),
                Column.needed(
                    "outcome",
                    NEXT_STEP.OUTCOME,
                    List.of("open", "done", "kept", "no_show", "rescheduled", "canceled")),
                Column.instant("outcome_at", NEXT_STEP.OUTCOME_AT)));
    return new TablePart(ArchiveFiles.NEXT_STEPS, rows, noCondition(), (row, taking) -> {});
  }

  static ArchivePart dispatches() {
    TableRows rows =
        new TableRows(
            DISPATCH,
            DISPATCH.ID,
            DISPATCH.LEAD_ID,
            List.of(
                neededId(DISPATCH.ID),
                Column.lead(DISPATCH.LEAD_ID),
                Column.id("activity_id", DISPATCH.ACTIVITY_ID),
                Column.needed("channel", DISPATCH.CHANNEL, CHANNELS),
                Column.text("to", DISPATCH.TO_ADDRESS, 1000),
                Column.text("from", DISPATCH.FROM_ADDRESS, 1000),
                Column.text("subject", DISPATCH.SUBJECT, 10_000),
                Column.text("body", DISPATCH.BODY, BODY),
                Column.text("template", DISPATCH.TEMPLATE, 256),
                Column.text("purpose", DISPATCH.PURPOSE, 16),
                Column.text("approach", DISPATCH.APPROACH, 16),
                Column.choice("personalised", DISPATCH.PERSONALISED),
                Column.choice("automatic", DISPATCH.AUTOMATIC),
                Column.needed("state", DISPATCH.STATE, DISPATCH_STATES),
                Column.neededInstant("due_at", DISPATCH.DUE_AT),
                Column.text("rule", DISPATCH.RULE, 256),
                Column.count("attempts", DISPATCH.ATTEMPTS, 0),
                Column.instant("sending_at", DISPATCH.SENDING_AT),
                Column.text("provider_id", DISPATCH.PROVIDER_ID, 256),
                Column.text("provider_status", DISPATCH.PROVIDER_STATUS, 32),
                Column.text("error_code", DISPATCH.ERROR_CODE, 32),
                Column.text("error_message", DISPATCH.ERROR_MESSAGE, 4096),
                Column.count("segments", DISPATCH.SEGMENTS, 0),
                Column.decimal("cost", DISPATCH.COST),
                Column.instant("sent_at", DISPATCH.SENT_AT),
                Column.instant("final_at", DISPATCH.FINAL_AT),
                Column.id("previous_id", DISPATCH.PREVIOUS_ID),
                new Column(
                    "created_at", DISPATCH.CREATED_AT, (row, taking) -> createdAt(row, taking))));
    return new TablePart(
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
                new Column("id", RAW.ID, (row, taking) -> row.id("id")),
                new Column(
                    "lead_id", RAW.LEAD_ID, (row, taking) -> taking.knownOrNone(row.id("lead_id"))),
                Column.neededInstant("at", RAW.AT),
                Column.text("source", RAW.SOURCE, 256),
                Column.text("content_type", RAW.CONTENT_TYPE, 256),
                Column.text("body", RAW.BODY, LineReader.LONGEST)));
    return new TablePart(ArchiveFiles.RAW, rows, noCondition(), (row, taking) -> identify(row));
  }

  /** Originals are found again by their digest; lines without an id are known by what they say. */
  private static void identify(Map<Field<?>, Object> row) {
    String body = (String) row.getOrDefault(RAW.BODY, "");
    String type = (String) row.getOrDefault(RAW.CONTENT_TYPE, "");
    row.put(RAW.DIGEST, RawDigest.of(type, body));
    String whole = row.get(RAW.LEAD_ID) + " " + row.get(RAW.AT) + " " + row.get(RAW.DIGEST);
    row.putIfAbsent(RAW.ID, UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)));
  }

  private static Column neededId(Field<UUID> field) {
    return new Column("id", field, (row, taking) -> row.requiredId("id"));
  }
}
