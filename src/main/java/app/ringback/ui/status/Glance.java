package app.ringback.ui.status;

import app.ringback.core.Problem;
import app.ringback.lead.LeadGlance;
import app.ringback.outbox.CarrierContact;
import app.ringback.outbox.OutboxGlance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything the bars are told from, read from one moment.
 *
 * @param texts how the carrier of texts was last reached; empty when none is set up
 * @param stopped why nothing is sent at all, while that is so
 * @param mail how the mailbox was last read; empty when none is set up to be read
 * @param forTexts how texts were last asked for
 * @param clockAhead how far our clock is ahead of the carrier's; empty while nobody told
 * @param practice whether all of it is played: there is no account then
 */
public record Glance(
    OutboxGlance outbox,
    LeadGlance leads,
    Optional<CarrierContact> texts,
    Optional<Problem> stopped,
    Optional<Listened> mail,
    Listened forTexts,
    Optional<Duration> clockAhead,
    boolean practice) {

  /**
   * How an account was listened to.
   *
   * @param lastSuccess when it was last read; null when never
   * @param trouble why it cannot be read, in words; empty while it can
   * @param blind how long nobody listened in the last 24 hours
   * @param blindToday how long nobody listened since midnight, up to now
   */
  public record Listened(
      @Nullable Instant lastSuccess, String trouble, Duration blind, Duration blindToday) {

    /** Nobody ever listened, and nobody had to. */
    public static final Listened NEVER = new Listened(null, "", Duration.ZERO, Duration.ZERO);
  }
}
