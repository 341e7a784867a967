package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;

import app.ringback.core.ActivityId;
import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import app.ringback.core.Json;
import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.store.schema.tables.records.DispatchRecord;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between a {@link Dispatch} and its row. */
final class DispatchRows {

  private static final TypeReference<Map<String, JsonNode>> EXTRA = new TypeReference<>() {};

  private DispatchRows() {}

  static DispatchRecord record(Dispatch dispatch, Instant now, String device) {
    DispatchRecord row = new DispatchRecord();
    row.setId(dispatch.id().value());
    row.setLeadId(dispatch.leadId().value());
    row.setActivityId(value(dispatch.activityId()));
    row.setChannel(dispatch.channel().code());
    row.setToAddress(dispatch.to());
    row.setFromAddress(dispatch.from());
    row.setSubject(dispatch.subject());
    row.setBody(dispatch.body());
    row.setTemplate(dispatch.template());
    row.setPurpose(dispatch.purpose());
    row.setApproach(dispatch.approach());
    row.setPersonalised(dispatch.personalised());
    row.setAutomatic(dispatch.automatic());
    row.setState(dispatch.state().code());
    row.setDueAt(dispatch.dueAt());
    row.setRule(dispatch.rule());
    row.setAttempts(dispatch.attempts());
    row.setSendingAt(dispatch.sendingAt());
    row.setProviderId(dispatch.providerId());
    row.setProviderStatus(Texts.cut(dispatch.providerStatus(), 32));
    row.setErrorCode(Texts.cut(dispatch.errorCode(), 32));
    row.setErrorMessage(Texts.cut(dispatch.errorMessage(), 4096));
    row.setSegments(dispatch.segments());
    row.setCost(dispatch.cost());
    row.setSentAt(dispatch.sentAt());
    row.setFinalAt(dispatch.finalAt());
    row.setCheckAt(dispatch.checkAt());
    row.setChecks(dispatch.checks());
    DispatchId previous = dispatch.previousId();
    row.setPreviousId(previous == null ? null : previous.value());
    row.setCreatedAt(dispatch.createdAt());
    row.setExtraJson(Json.write(dispatch.extra()));
    row.setUpdatedAt(now);
    row.setDevice(device);
    return row;
  }

  static Dispatch dispatch(DispatchRecord row) {
    UUID activity = row.get(DISPATCH.ACTIVITY_ID);
    UUID previous = row.get(DISPATCH.PREVIOUS_ID);
    return new Dispatch(
        new DispatchId(row.getId()),
        new LeadId(row.getLeadId()),
        activity == null ? null : new ActivityId(activity),
        Channel.read(row.getChannel()).orElse(Channel.TEXT),
        row.getToAddress(),
        row.getFromAddress(),
        row.getSubject(),
        row.getBody(),
        row.getTemplate(),
        row.getPurpose(),
        row.getApproach(),
        row.getPersonalised(),
        row.getAutomatic(),
        // A word of a newer version: nobody here may send it.
        DispatchState.read(row.getState()).orElse(DispatchState.UNKNOWN),
        row.getDueAt(),
        row.getRule(),
        row.getAttempts(),
        row.getSendingAt(),
        row.getProviderId(),
        row.getProviderStatus(),
        row.getErrorCode(),
        row.getErrorMessage(),
        row.getSegments(),
        row.getCost(),
        row.getSentAt(),
        row.getFinalAt(),
        row.getCheckAt(),
        row.getChecks(),
        previous == null ? null : new DispatchId(previous),
        row.getCreatedAt(),
        Json.read(row.getExtraJson(), EXTRA));
  }

  private static @Nullable UUID value(@Nullable ActivityId id) {
    return id == null ? null : id.value();
  }
}
