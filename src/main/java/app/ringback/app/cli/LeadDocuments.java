package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.core.Json;
import app.ringback.lead.Completeness;
import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
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
    dispatches.forEach(dispatch -> items.add(DispatchDocument.withContent(dispatch)));
    return document;
  }

  private ObjectNode lead(Lead lead) {
    ObjectNode line = desk.leadJson().write(lead);
    line.put("completeness", Completeness.score(lead));
    return line;
  }
}
