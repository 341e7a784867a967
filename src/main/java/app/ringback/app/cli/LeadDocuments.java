package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.core.Json;
import app.ringback.core.JsonLine;
import app.ringback.lead.Completeness;
import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The JSON documents about leads. */
final class LeadDocuments {

  private final Desk desk;

  LeadDocuments(Desk desk) {
    this.desk = desk;
  }

  /** Leads as an archive has them, with what is derived of them. */
  ObjectNode of(List<Lead> leads) {
    ObjectNode document = Json.mapper().createObjectNode();
    ArrayNode all = document.putArray("leads");
    leads.forEach(lead -> all.add(lead(lead)));
    return document;
  }

  /** One lead with its timeline and its outbound items. */
  ObjectNode of(Lead lead, List<Activity> timeline, List<Dispatch> dispatches) {
    ObjectNode document = of(List.of(lead));
    ArrayNode entries = document.putArray("timeline");
    timeline.forEach(entry -> entries.add(ActivityJson.write(entry)));
    ArrayNode items = document.putArray("dispatches");
    dispatches.forEach(dispatch -> items.add(dispatch(dispatch)));
    return document;
  }

  private ObjectNode lead(Lead lead) {
    ObjectNode line = desk.leadJson().write(lead);
    line.put("completeness", Completeness.score(lead));
    return line;
  }

  private static ObjectNode dispatch(Dispatch dispatch) {
    boolean held = dispatch.state() == DispatchState.HELD;
    JsonLine line =
        new JsonLine()
            .id("dispatch_id", dispatch.id().value())
            .text("state", dispatch.state().code())
            .instant("until", held ? dispatch.dueAt() : null)
            .text("rule", dispatch.rule())
            .text("provider_id", dispatch.providerId());
    if (!dispatch.errorCode().isEmpty() || !dispatch.errorMessage().isEmpty()) {
      line.node(
          "error",
          new JsonLine()
              .text("code", dispatch.errorCode())
              .text("message", dispatch.errorMessage())
              .build());
    }
    return line.text("channel", dispatch.channel().code())
        .text("to", dispatch.to())
        .text("body", dispatch.body())
        .instant("created_at", dispatch.createdAt())
        .build();
  }
}
