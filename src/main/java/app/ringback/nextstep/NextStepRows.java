package app.ringback.nextstep;

import app.ringback.core.ActivityId;
import app.ringback.core.Id;
import app.ringback.core.Json;
import app.ringback.core.LeadId;
import app.ringback.core.NextStepId;
import app.ringback.core.Texts;
import app.ringback.store.schema.tables.records.NextStepRecord;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between a {@link NextStep} and its row. */
final class NextStepRows {

  private static final TypeReference<Map<String, JsonNode>> EXTRA = new TypeReference<>() {};

  private NextStepRows() {}

  static NextStepRecord record(NextStep step, Instant now, String device) {
    NextStepRecord row = new NextStepRecord();
    row.setId(step.id().value());
    row.setLeadId(step.leadId().value());
    row.setKind(step.kind().code());
    row.setSetAt(step.setAt());
    row.setSetBy(value(step.setBy()));
    row.setDueAt(step.dueAt());
    row.setDeadlineAt(step.deadlineAt());
    row.setOutcome(step.outcome().code());
    row.setOutcomeAt(step.outcomeAt());
    row.setNote(Texts.cut(step.note(), 2000));
    row.setRemindAt(step.remindAt());
    row.setMinutes(step.minutes());
    row.setPlace(Texts.cut(step.place(), 1000));
    row.setPreviousId(value(step.previous()));
    row.setIcalUid(step.icalUid());
    row.setIcalSequence(step.icalSequence());
    row.setInvited(step.invited());
    Rsvp rsvp = step.rsvp();
    row.setRsvp(rsvp == null ? "" : rsvp.code());
    row.setRsvpAt(step.rsvpAt());
    row.setExtraJson(Json.write(step.extra()));
    row.setUpdatedAt(now);
    row.setDevice(device);
    return row;
  }

  static NextStep step(NextStepRecord row) {
    UUID setBy = row.getSetBy();
    UUID previous = row.getPreviousId();
    return new NextStep(
        new NextStepId(row.getId()),
        new LeadId(row.getLeadId()),
        NextStepKind.read(row.getKind()).orElse(NextStepKind.OTHER),
        row.getSetAt(),
        setBy == null ? null : new ActivityId(setBy),
        row.getDueAt(),
        row.getDeadlineAt(),
        // A word of a newer version: nobody here may do anything about it.
        Outcome.read(row.getOutcome()).orElse(Outcome.CANCELED),
        row.getOutcomeAt(),
        row.getNote(),
        row.getRemindAt(),
        row.getMinutes(),
        row.getPlace(),
        previous == null ? null : new NextStepId(previous),
        row.getIcalUid(),
        row.getIcalSequence(),
        row.getInvited(),
        Rsvp.read(row.getRsvp()).orElse(null),
        row.getRsvpAt(),
        Json.read(row.getExtraJson(), EXTRA));
  }

  private static @Nullable UUID value(@Nullable Id id) {
    return id == null ? null : id.value();
  }
}
