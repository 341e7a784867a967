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
 * @param blindToTexts how long nobody listened for texts in the last day
 * @param textTrouble why texts cannot be asked for, in words; empty while they can
 * @param clockAhead how far our clock is ahead of the carrier's; empty while nobody told
 * @param practice whether all of it is played: there is no account then
 */
public record Glance(
    OutboxGlance outbox,
    LeadGlance leads,
    Optional<CarrierContact> texts,
    Optional<Problem> stopped,
    Optional<MailListened> mail,
    Duration blindToTexts,
    String textTrouble,
    Optional<Duration> clockAhead,
    boolean practice) {

  /**
   * How the mailbox does.
   *
   * @param answeredAt when it was last read; null when never
   * @param trouble why it cannot be read, in words; empty while it can
   * @param blind how long nobody listened in the last day
   */
  public record MailListened(@Nullable Instant answeredAt, String trouble, Duration blind) {}
}
