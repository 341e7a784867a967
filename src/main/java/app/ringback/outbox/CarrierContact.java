package app.ringback.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the carrier was last reached.
 *
 * @param answeredAt when it last answered; null when it never did
 * @param failedAt when it last could not be asked or refused the account; null when that never was
 */
public record CarrierContact(@Nullable Instant answeredAt, @Nullable Instant failedAt) {

  static final CarrierContact NONE = new CarrierContact(null, null);

  /** Whether the last question went unanswered. */
  public boolean isBroken() {
    return failedAt != null && (answeredAt == null || failedAt.isAfter(answeredAt));
  }

  /** When it was last asked, whatever came of it; null when it never was. */
  public @Nullable Instant askedAt() {
    return isBroken() ? failedAt : answeredAt;
  }

  CarrierContact answered(Instant now) {
    return new CarrierContact(now, null);
  }

  CarrierContact failed(Instant now) {
    return new CarrierContact(answeredAt, now);
  }
}
