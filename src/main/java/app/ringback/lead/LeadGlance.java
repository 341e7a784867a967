package app.ringback.lead;

import app.ringback.core.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who waits, at a glance.
 *
 * @param slaWaiting how many untouched leads have an SLA deadline ahead or at most an hour past
 * @param slaDueAt the earliest of those deadlines; null when there is none
 * @param next the next touch or next step; null when nothing is planned
 */
public record LeadGlance(int slaWaiting, @Nullable Instant slaDueAt, @Nullable Next next) {

  /** What is due next, ahead or at most an hour past, and for whom. */
  public record Next(LeadId lead, String name, LeadRow.Due due) {}
}
