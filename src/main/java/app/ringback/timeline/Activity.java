package app.ringback.timeline;

import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import app.ringback.core.RawId;
import com.fasterxml.jackson.databind.JsonNode;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a lead's timeline. Entries are only added; an outbound one's status may move on.
 *
 * @param kind {@code call, text, email, note, stage, system}
 * @param direction {@code out, in}, empty for what has none
 * @param at a call's dialling, the instant the carrier took a text or mail, an inbound's arrival
 * @param status of what is outbound: {@code queued, held, sending, sent, delivered, failed,
 *     unknown, canceled, refused}
 * @param purpose {@code first, follow_up, breakup, confirm, other}
 * @param approach {@code value_led, pitch_first}
 * @param cost carrier cost, decimal text
 * @param answeredBy of a call: {@code human, machine, none}
 * @param seconds length of a call
 * @param from stage before, for a stage change
 * @param to stage after, for a stage change
 * @param event what a system entry tells, one of {@link SystemEvent}'s codes; of an e-mail that is
 *     no person's words, one of {@link MailEvent}'s
 * @param raw the raw original this entry came from
 * @param extra fields that have no column: those of an archive this version does not know, and what
 *     an e-mail carries by {@link MailExtras}
 */
@RecordBuilder
public record Activity(
    ActivityId id,
    LeadId leadId,
    ActivityKind kind,
    String direction,
    Instant at,
    String status,
    String subject,
    String body,
    String template,
    String purpose,
    String approach,
    @Nullable Boolean personalised,
    @Nullable Boolean automatic,
    String owner,
    String providerId,
    String cost,
    String answeredBy,
    @Nullable Double seconds,
    @Nullable Double leadTalkSeconds,
    List<String> questions,
    String from,
    String to,
    String event,
    @Nullable RawId raw,
    Map<String, JsonNode> extra) {

  public Activity {
    questions = List.copyOf(questions);
    extra = Map.copyOf(extra);
  }

  /** An entry of which only the essentials are known. */
  public static Activity of(ActivityId id, LeadId lead, ActivityKind kind, Instant at) {
    return new Activity(
        id, lead, kind, "", at, "", "", "", "", "", "", null, null, "", "", "", "", null, null,
        List.of(), "", "", "", null, Map.of());
  }

  /** Whether this is a touch: an outbound attempt that really left. */
  public boolean isTouch() {
    return direction.equals("out")
        && kind.isChannel()
        && (status.equals("sent") || status.equals("delivered"));
  }

  /** Whether the lead did something by this entry alone: wrote, mailed or called. */
  public boolean isInbound() {
    return direction.equals("in") && kind.isChannel() && !Boolean.TRUE.equals(automatic);
  }
}
