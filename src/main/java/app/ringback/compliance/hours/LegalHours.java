package app.ringback.compliance.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Whether every one of a lead's rules allows an instant, and when they next all do. Exact to the
 * second over changes of the clock; the last two seconds of the hours are closed.
 */
public final class LegalHours {

  /** When hours do not meet within this, they never do. */
  private static final Duration HORIZON = Duration.ofDays(400);

  private final Holidays holidays;

  public LegalHours(Holidays holidays) {
    this.holidays = holidays;
  }

  /**
   * The next legal instant.
   *
   * @param instant the one asked about itself when it is legal
   * @param heldBy the rule that is in the way until then; empty when none is
   */
  public record Opening(Instant instant, Optional<LocalRule> heldBy) {}

  /**
   * The end of the legal hours.
   *
   * @param instant the first one that is not legal any more
   */
  public record Closing(Instant instant, LocalRule by) {}

  public boolean allows(Collection<LocalRule> rules, Instant instant) {
    return rules.stream().allMatch(rule -> hours(rule).allows(instant));
  }

  /** The next legal instant from {@code from} on; empty when the rules never all agree. */
  public Optional<Opening> next(Collection<LocalRule> rules, Instant from) {
    Instant at = from;
    Optional<LocalRule> heldBy = Optional.empty();
    while (at.isBefore(from.plus(HORIZON))) {
      Optional<Opening> latest = latest(rules, at);
      if (latest.isEmpty() || latest.get().heldBy().isEmpty()) {
        Optional<LocalRule> inTheWay = heldBy;
        return latest.map(opening -> new Opening(opening.instant(), inTheWay));
      }
      // The rule that is in the way now is the one to name, not one that comes in between.
      heldBy = heldBy.or(latest.get()::heldBy);
      at = latest.get().instant();
    }
    return Optional.empty();
  }

  /** The latest of what each rule allows next, without asking the others. */
  private Optional<Opening> latest(Collection<LocalRule> rules, Instant from) {
    Opening latest = new Opening(from, Optional.empty());
    for (LocalRule rule : rules) {
      Optional<Instant> next = hours(rule).next(from);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      if (next.get().isAfter(latest.instant())) {
        latest = new Opening(next.get(), Optional.of(rule));
      }
    }
    return Optional.of(latest);
  }

  /** When the hours end that are legal at {@code at}; empty when they do not end within weeks. */
  public Optional<Closing> end(Collection<LocalRule> rules, Instant at) {
    Optional<Closing> first = Optional.empty();
    for (LocalRule rule : rules) {
      Optional<Instant> end = hours(rule).end(at);
      if (end.isPresent() && (first.isEmpty() || end.get().isBefore(first.get().instant()))) {
        first = Optional.of(new Closing(end.get(), rule));
      }
    }
    return first;
  }

  private LocalHours hours(LocalRule rule) {
    return new LocalHours(rule, holidays);
  }
}
