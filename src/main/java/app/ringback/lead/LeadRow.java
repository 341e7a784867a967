package app.ringback.lead;

import app.ringback.core.LeadId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of one lead.
 *
 * @param due the earliest planned touch or open next step, past or ahead
 * @param slaDueAt when the first touch is due; null for leads without an SLA clock
 * @param firstTouchAt the first touch; null while there was none
 * @param waitingSince since when the lead waits for an answer; null when it does not
 * @param completeness 0-100
 * @param snippet the beginning of the newest words of the timeline, on one line; may be empty
 */
public record LeadRow(
    LeadId id,
    String displayName,
    String company,
    String source,
    String interest,
    String owner,
    Stage stage,
    String region,
    String timeZone,
    @Nullable Due due,
    Instant arrivedAt,
    @Nullable Instant slaDueAt,
    @Nullable Instant firstTouchAt,
    Instant lastActivityAt,
    @Nullable Instant waitingSince,
    boolean unread,
    int completeness,
    List<String> flags,
    boolean needsLook,
    boolean test,
    String snippet) {

  public LeadRow {
    flags = List.copyOf(flags);
  }

  /** Whether the SLA clock of this lead has not been stopped by a touch. */
  public boolean onTheClock() {
    return slaDueAt != null && firstTouchAt == null && NowQueries.ACTIVE.contains(stage);
  }

  /**
   * The next thing to do for a lead.
   *
   * @param kind of a touch its channel ({@code call, text, email}), of a next step its kind ({@code
   *     callback, appointment, send, other})
   */
  public record Due(boolean touch, String kind, Instant at) {}
}
