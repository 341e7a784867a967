package app.ringback.compliance.optout;

import static app.ringback.store.schema.Tables.KEPT_ROW;
import static app.ringback.store.schema.Tables.TOUCH;

import app.ringback.core.Channel;
import app.ringback.core.Json;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;

/** Ends what was planned for a lead, also what an archive brought. */
final class PlannedTouchStore {

  private final String device;

  PlannedTouchStore(String device) {
    this.device = device;
  }

  /** Cancels planned touches over the channels that end; enrollments end with all of them. */
  void end(Tx tx, OptOut optOut, Instant now) {
    Condition planned = TOUCH.LEAD_ID.eq(optOut.lead().value()).and(TOUCH.STATE.eq("planned"));
    List<String> ended =
        List.of(Channel.values()).stream().filter(optOut::ends).map(Channel::code).toList();
    tx.dsl()
        .update(TOUCH)
        .set(TOUCH.STATE, "canceled")
        .set(TOUCH.UPDATED_AT, now)
        .set(TOUCH.DEVICE, device)
        .where(optOut.channel().isEmpty() ? planned : planned.and(TOUCH.CHANNEL.in(ended)))
        .execute();
    if (optOut.channel().isEmpty()) {
      endEnrollments(tx, optOut.lead(), now);
    }
  }

  private void endEnrollments(Tx tx, LeadId lead, Instant now) {
    tx.dsl()
        .selectFrom(KEPT_ROW)
        .where(KEPT_ROW.LEAD_ID.eq(lead.value()).and(KEPT_ROW.KIND.eq("enrollment")))
        .fetch()
        .forEach(row -> {
          ObjectNode content = (ObjectNode) Json.tree(row.getContentJson());
          if (content.path("state").asText("").equals("ended")) {
            return;
          }
          content.put("state", "ended");
          content.put("ended_at", now.toString());
          content.put("ended_by", "opted out");
          tx.dsl()
              .update(KEPT_ROW)
              .set(KEPT_ROW.CONTENT_JSON, Json.write(content))
              .set(KEPT_ROW.UPDATED_AT, now)
              .set(KEPT_ROW.DEVICE, device)
              .where(KEPT_ROW.ID.eq(row.getId()))
              .execute();
        });
  }
}
