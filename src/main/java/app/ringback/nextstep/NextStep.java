package app.ringback.nextstep;

import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import app.ringback.core.NextStepId;
import com.fasterxml.jackson.databind.JsonNode;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The agreed next action with a lead.
 *
 * @param setAt when it was agreed; null when an archive does not say
 * @param setBy the touch that was closed with it
 * @param dueAt when it is to happen; of an appointment, when it begins
 * @param deadlineAt when it must have happened at the latest
 * @param outcomeAt when it came to its end; null while it is open
 * @param note what exactly, in the rep's words
 * @param remindAt when the rep is reminded ahead of time
 * @param minutes how long an appointment takes
 * @param place where an appointment is: an address, a link, a number
 * @param previous the step that was rescheduled to this one
 * @param icalUid the identity of an appointment in calendars, the same however often it is moved
 * @param icalSequence how often what was sent about it changed
 * @param invited the e-mail address that was invited; empty when nobody was
 * @param rsvp what the invited person answered last
 * @param extra fields of an archive this version does not know
 */
@RecordBuilder
public record NextStep(
    NextStepId id,
    LeadId leadId,
    NextStepKind kind,
    @Nullable Instant setAt,
    @Nullable ActivityId setBy,
    Instant dueAt,
    @Nullable Instant deadlineAt,
    Outcome outcome,
    @Nullable Instant outcomeAt,
    String note,
    @Nullable Instant remindAt,
    @Nullable Integer minutes,
    String place,
    @Nullable NextStepId previous,
    String icalUid,
    int icalSequence,
    String invited,
    @Nullable Rsvp rsvp,
    @Nullable Instant rsvpAt,
    Map<String, JsonNode> extra) {

  /** How long an appointment takes of which nothing is said. */
  public static final Duration USUAL_LENGTH = Duration.ofMinutes(30);

  public NextStep {
    extra = Map.copyOf(extra);
  }

  public boolean isOpen() {
    return outcome == Outcome.OPEN;
  }

  public boolean isAppointment() {
    return kind == NextStepKind.APPOINTMENT;
  }

  /** When it is over: an appointment takes its time, anything else none. */
  public Instant endsAt() {
    if (!isAppointment()) {
      return dueAt;
    }
    Integer length = minutes;
    return dueAt.plus(length == null ? USUAL_LENGTH : Duration.ofMinutes(length));
  }
}
