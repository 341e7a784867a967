package app.ringback.timeline;

import app.ringback.core.ActivityId;
import app.ringback.core.JsonLine;
import app.ringback.core.JsonRow;
import app.ringback.core.LeadId;
import app.ringback.core.RawId;
import app.ringback.lead.Stage;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * An entry of a timeline as one line of {@code activities.jsonl}, both ways. What is absent is left
 * out; fields this version does not know are kept.
 */
public final class ActivityJson {

  private static final List<String> KINDS =
      Arrays.stream(ActivityKind.values()).map(ActivityKind::code).toList();
  private static final List<String> STAGES =
      Arrays.stream(Stage.values()).map(Stage::code).toList();
  private static final List<String> DIRECTIONS = List.of("out", "in");
  private static final List<String> STATES =
      List.of(
          "queued",
          "held",
          "sending",
          "sent",
          "delivered",
          "failed",
          "unknown",
          "canceled",
          "refused");

  private ActivityJson() {}

  /** Reads a line; throws {@link app.ringback.core.BadRowException} when it cannot be taken. */
  public static Activity read(JsonRow row) {
    ActivityId id = new ActivityId(row.requiredId("id"));
    LeadId lead = new LeadId(row.requiredId("lead_id"));
    ActivityKind kind =
        ActivityKind.read(row.requiredOneOf("kind", KINDS)).orElse(ActivityKind.SYSTEM);
    ActivityBuilder activity =
        ActivityBuilder.builder(Activity.of(id, lead, kind, row.requiredInstant("at")));
    activity
        .direction(
            kind.isChannel()
                ? row.requiredOneOf("direction", DIRECTIONS)
                : row.oneOf("direction", DIRECTIONS))
        .status(row.oneOf("status", STATES))
        .subject(row.text("subject", 10_000))
        .body(row.text("body", ActivityRows.LONGEST_BODY))
        .template(row.text("template", 256))
        .purpose(row.text("purpose", 16))
        .approach(row.text("approach", 16))
        .personalised(row.choice("personalised"))
        .automatic(row.choice("automatic"))
        .owner(row.text("owner", 256))
        .providerId(row.text("provider_id", 256))
        .cost(row.decimal("cost"))
        .answeredBy(row.text("answered_by", 16))
        .seconds(row.number("seconds"))
        .leadTalkSeconds(row.number("lead_talk_seconds"))
        .questions(row.texts("questions", 10_000))
        .from(row.oneOf("from", STAGES))
        .to(kind == ActivityKind.STAGE ? row.requiredOneOf("to", STAGES) : row.oneOf("to", STAGES))
        .event(row.text("event", 32));
    UUID raw = row.id("raw_id");
    return activity.raw(raw == null ? null : new RawId(raw)).extra(row.rest()).build();
  }

  /** The line as an object whose fields always stand in the same order. */
  public static ObjectNode write(Activity activity) {
    RawId raw = activity.raw();
    JsonLine line =
        new JsonLine()
            .id("id", activity.id().value())
            .id("lead_id", activity.leadId().value())
            .text("kind", activity.kind().code())
            .text("direction", activity.direction())
            .instant("at", activity.at())
            .text("status", activity.status())
            .text("subject", activity.subject())
            .text("body", activity.body())
            .text("template", activity.template())
            .text("purpose", activity.purpose())
            .text("approach", activity.approach())
            .flag("personalised", activity.personalised())
            .flag("automatic", activity.automatic())
            .text("owner", activity.owner())
            .text("provider_id", activity.providerId())
            .text("cost", activity.cost())
            .text("answered_by", activity.answeredBy())
            .number("seconds", activity.seconds())
            .number("lead_talk_seconds", activity.leadTalkSeconds());
    if (!activity.questions().isEmpty()) {
      line.texts("questions", activity.questions());
    }
    return line.text("from", activity.from())
        .text("to", activity.to())
        .text("event", activity.event())
        .id("raw_id", raw == null ? null : raw.value())
        .rest(new java.util.TreeMap<>(activity.extra()))
        .build();
  }
}
