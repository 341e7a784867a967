package app.ringback.outbox.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a leg again of which it is not known whether the carrier took it. */
final class LegSearch {

  private static final Duration BEFORE = Duration.ofSeconds(5);
  private static final Duration AFTER = Duration.ofMinutes(5);

  private final CallBook book;

  LegSearch(CallBook book) {
    this.book = book;
  }

  /** What looking for a leg came to. */
  sealed interface Result {
    record Is(CallLeg leg) implements Result {}

    /** The carrier has none. */
    record None() implements Result {}

    record NotAsked() implements Result {}
  }

  /** The earliest leg to the number that was made by the attempt and is no other call's. */
  Result find(Bridge bridge, String to, @Nullable Instant attempt, CallCarrier carrier) {
    if (attempt == null) {
      return new Result.None();
    }
    return switch (carrier.legs(to, attempt)) {
      case LegAnswer.Unavailable _ -> new Result.NotAsked();
      case LegAnswer.Found found -> {
        Instant carrierNow = found.carrierNow();
        Duration skew =
            carrierNow == null ? Duration.ZERO : Duration.between(book.now(), carrierNow);
        Optional<CallLeg> leg =
            found.legs().stream()
                .filter(each -> each.to().equals(to) && each.from().equals(carrier.sender()))
                .filter(each -> isInTime(each, attempt.plus(skew)))
                .filter(each -> !isClaimed(bridge, each))
                .min(
                    Comparator.comparing(
                        each -> Optional.ofNullable(each.createdAt()).orElse(Instant.MAX)));
        yield leg.<Result>map(Result.Is::new).orElseGet(Result.None::new);
      }
    };
  }

  private boolean isClaimed(Bridge bridge, CallLeg leg) {
    return book.read(tx -> book.bridges().isClaimed(tx, leg.id(), bridge.id()));
  }

  private static boolean isInTime(CallLeg leg, Instant attempt) {
    Instant made = leg.createdAt();
    return made != null
        && !made.isBefore(attempt.minus(BEFORE))
        && !made.isAfter(attempt.plus(AFTER));
  }
}
