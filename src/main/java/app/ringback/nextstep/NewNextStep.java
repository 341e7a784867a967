package app.ringback.nextstep;

import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A next step to be set.
 *
 * @param setBy the touch that is closed with it; null when there is none
 * @param dueAt when it is to happen; of an appointment, when it begins
 * @param deadlineAt when it must have happened at the latest; null for no deadline
 * @param remind how long ahead the rep is reminded; null for no reminder
 * @param minutes how long an appointment takes; null for the usual
 * @param invite whether the lead of an appointment gets an invitation by e-mail
 */
@RecordBuilder
public record NewNextStep(
    LeadId lead,
    NextStepKind kind,
    Instant dueAt,
    @Nullable ActivityId setBy,
    @Nullable Instant deadlineAt,
    @Nullable Duration remind,
    @Nullable Integer minutes,
    String place,
    String note,
    boolean invite) {

  /** One of which only the essentials are known; nobody is invited. */
  public static NewNextStep of(LeadId lead, NextStepKind kind, Instant dueAt) {
    return new NewNextStep(lead, kind, dueAt, null, null, null, null, "", "", false);
  }
}
