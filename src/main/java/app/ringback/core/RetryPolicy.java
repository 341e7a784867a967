package app.ringback.core;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When something that did not work is tried again: small values that are put together. */
public sealed interface RetryPolicy {

  /**
   * How long to wait now; empty when it is not tried any more.
   *
   * @param failed how many tries failed, from 1
   */
  Optional<Duration> after(int failed, Instant now, RandomGenerator random);

  /** Never again: the failure is for good. */
  record Permanent() implements RetryPolicy {
    @Override
    public Optional<Duration> after(int failed, Instant now, RandomGenerator random) {
      return Optional.empty();
    }
  }

  /** Always after the same wait. */
  record Every(Duration span) implements RetryPolicy {
    public Every {
      if (span.isNegative()) {
        throw new IllegalArgumentException("A wait of " + span);
      }
    }

    @Override
    public Optional<Duration> after(int failed, Instant now, RandomGenerator random) {
      return Optional.of(span);
    }
  }

  /** Twice as long each time, up to a longest wait. */
  record Doubling(Duration first, Duration longest) implements RetryPolicy {

    /** More would not fit into a long, whatever the first wait. */
    private static final int MOST_DOUBLINGS = 20;

    /** The wait, which is without chance. */
    public Duration after(int failed) {
      int doublings = Math.clamp(failed - 1L, 0, MOST_DOUBLINGS);
      return shorter(first.multipliedBy(1L << doublings), longest);
    }

    @Override
    public Optional<Duration> after(int failed, Instant now, RandomGenerator random) {
      return Optional.of(after(failed));
    }

    private static Duration shorter(Duration one, Duration other) {
      return one.compareTo(other) <= 0 ? one : other;
    }
  }

  /** One wait after the other, then never again. */
  record Steps(List<Duration> waits) implements RetryPolicy {
    public Steps {
      waits = List.copyOf(waits);
    }

    /** The wait, which is without chance. */
    public Optional<Duration> after(int failed) {
      return failed <= waits.size() ? Optional.of(waits.get(failed - 1)) : Optional.empty();
    }

    @Override
    public Optional<Duration> after(int failed, Instant now, RandomGenerator random) {
      return after(failed);
    }
  }

  /** First steps, then another policy from its beginning. */
  record Then(Steps steps, RetryPolicy rest) implements RetryPolicy {
    @Override
    public Optional<Duration> after(int failed, Instant now, RandomGenerator random) {
      int begun = steps.waits().size();
      return failed <= begun
          ? steps.after(failed, now, random)
          : rest.after(failed - begun, now, random);
    }
  }

  /**
   * Each wait a little shorter or longer, so that those who failed together do not come back
   * together.
   *
   * @param share of the wait by which it may differ, from 0 to below 1
   */
  record Jittered(RetryPolicy plain, double share) implements RetryPolicy {
    public Jittered {
      if (share < 0 || share >= 1) {
        throw new IllegalArgumentException("A share of " + share);
      }
    }

    @Override
    public Optional<Duration> after(int failed, Instant now, RandomGenerator random) {
      double factor = 1 - share + 2 * share * random.nextDouble();
      return plain
          .after(failed, now, random)
          .map(wait -> Duration.ofMillis(Math.round(wait.toMillis() * factor)));
    }
  }

  /** Never sooner than somebody asks for, such as the carrier. */
  record AtLeast(RetryPolicy plain, Duration least) implements RetryPolicy {
    @Override
    public Optional<Duration> after(int failed, Instant now, RandomGenerator random) {
      return plain
          .after(failed, now, random)
          .map(wait -> wait.compareTo(least) >= 0 ? wait : least);
    }
  }

  /** For so long all waits together, then never again; of a policy without chance in it. */
  record Within(RetryPolicy plain, Duration total) implements RetryPolicy {
    @Override
    public Optional<Duration> after(int failed, Instant now, RandomGenerator random) {
      Duration all = Duration.ZERO;
      for (int each = 1; each <= failed; each++) {
        Optional<Duration> wait = plain.after(each, now, random);
        if (wait.isEmpty() || all.plus(wait.get()).compareTo(total) > 0) {
          return Optional.empty();
        }
        all = all.plus(wait.get());
      }
      return plain.after(failed, now, random);
    }
  }

  /** So often, then never again. */
  record AtMost(RetryPolicy plain, int tries) implements RetryPolicy {
    @Override
    public Optional<Duration> after(int failed, Instant now, RandomGenerator random) {
      return failed <= tries ? plain.after(failed, now, random) : Optional.empty();
    }
  }

  /** When the next day begins somewhere, as a carrier's daily limits do. */
  record UntilMidnight(ZoneId zone) implements RetryPolicy {
    @Override
    public Optional<Duration> after(int failed, Instant now, RandomGenerator random) {
      Instant midnight = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
      return Optional.of(Duration.between(now, midnight));
    }
  }

  default RetryPolicy jittered(double share) {
    return new Jittered(this, share);
  }

  default RetryPolicy atLeast(Duration least) {
    return new AtLeast(this, least);
  }

  default RetryPolicy within(Duration total) {
    return new Within(this, total);
  }

  default RetryPolicy atMost(int tries) {
    return new AtMost(this, tries);
  }
}
