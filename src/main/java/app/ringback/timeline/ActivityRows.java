package app.ringback.timeline;

import static app.ringback.store.schema.Tables.ACTIVITY;

import app.ringback.core.ActivityId;
import app.ringback.core.ImportId;
import app.ringback.core.Json;
import app.ringback.core.LeadId;
import app.ringback.core.RawId;
import app.ringback.core.Texts;
import app.ringback.store.BatchInsert;
import app.ringback.store.schema.tables.records.ActivityRecord;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Between an {@link Activity} and its row. */
final class ActivityRows {

  /** Longest body the store takes; whoever makes an entry cuts it and says so. */
  static final int LONGEST_BODY = 1_048_576;

  private static final TypeReference<Map<String, JsonNode>> EXTRA = new TypeReference<>() {};
  private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

  private ActivityRows() {}

  static void insert(
      DSLContext dsl,
      Collection<Activity> activities,
      @Nullable ImportId importId,
      Instant now,
      String device) {
    BatchInsert.insert(
        dsl,
        ACTIVITY,
        List.of(ACTIVITY.fields()),
        activities.stream()
            .map(activity -> record(activity, importId, now, device).intoArray())
            .toList());
  }

  private static ActivityRecord record(
      Activity activity, @Nullable ImportId importId, Instant now, String device) {
    ActivityRecord row = new ActivityRecord();
    row.setId(activity.id().value());
    row.setLeadId(activity.leadId().value());
    row.setKind(activity.kind().code());
    row.setDirection(activity.direction());
    row.setAt(activity.at());
    row.setStatus(activity.status());
    row.setSubject(Texts.cut(activity.subject(), 10_000));
    row.setBody(Texts.cut(activity.body(), LONGEST_BODY));
    row.setTemplate(activity.template());
    row.setPurpose(activity.purpose());
    row.setApproach(activity.approach());
    row.setPersonalised(activity.personalised());
    row.setAutomatic(activity.automatic());
    row.setOwner(activity.owner());
    row.setProviderId(activity.providerId());
    row.setCost(activity.cost());
    row.setAnsweredBy(activity.answeredBy());
    row.setSeconds(activity.seconds());
    row.setLeadTalkSeconds(activity.leadTalkSeconds());
    row.setQuestionsJson(Json.write(activity.questions()));
    row.setStageFrom(activity.from());
    row.setStageTo(activity.to());
    row.setEvent(activity.event());
    RawId raw = activity.raw();
    row.setRawId(raw == null ? null : raw.value());
    row.setImportId(importId == null ? null : importId.value());
    row.setExtraJson(Json.write(activity.extra()));
    row.setUpdatedAt(now);
    row.setDevice(device);
    return row;
  }

  static Activity activity(ActivityRecord row) {
    return new Activity(
        new ActivityId(row.getId()),
        new LeadId(row.getLeadId()),
        ActivityKind.read(row.getKind()).orElse(ActivityKind.SYSTEM),
        row.getDirection(),
        row.getAt(),
        row.getStatus(),
        row.getSubject(),
        row.getBody(),
        row.getTemplate(),
        row.getPurpose(),
        row.getApproach(),
        row.getPersonalised(),
        row.getAutomatic(),
        row.getOwner(),
        row.getProviderId(),
        row.getCost(),
        row.getAnsweredBy(),
        row.getSeconds(),
        row.getLeadTalkSeconds(),
        Json.read(row.getQuestionsJson(), LIST),
        row.getStageFrom(),
        row.getStageTo(),
        row.getEvent(),
        row.getRawId() == null ? null : new RawId(row.getRawId()),
        Json.read(row.getExtraJson(), EXTRA));
  }
}
