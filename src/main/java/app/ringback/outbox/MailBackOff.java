package app.ringback.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a mail the server did not take yet is tried again: after 1, 5, 15, then every 60 min. */
final class MailBackOff {

  private static final List<Duration> FIRST =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));
  private static final Duration THEN = Duration.ofMinutes(60);
  private static final Duration LONGEST = Duration.ofHours(24);

  private MailBackOff() {}

  /**
   * The wait after this attempt; empty when it would be tried for longer than a day.
   *
   * @param attempts how many failed, from 1
   */
  static Optional<Duration> after(int attempts) {
    Duration all = Duration.ZERO;
    for (int attempt = 1; attempt <= attempts; attempt++) {
      all = all.plus(wait(attempt));
    }
    return all.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(wait(attempts));
  }

  private static Duration wait(int attempt) {
    return attempt <= FIRST.size() ? FIRST.get(attempt - 1) : THEN;
  }
}
