package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.RetryPolicy;
import app.ringback.core.RetryPolicy.Doubling;
import app.ringback.core.RetryPolicy.Every;
import app.ringback.core.RetryPolicy.Permanent;
import app.ringback.core.RetryPolicy.Steps;
import app.ringback.core.RetryPolicy.Then;
import app.ringback.core.RetryPolicy.UntilMidnight;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What every policy promises, whatever it is put together of. */
class RetryPolicyTest {

  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  private static Optional<Duration> after(RetryPolicy policy, int failed) {
    return policy.after(failed, NOW, new Random(failed));
  }

  @Property(tries = 300)
  void aWaitIsNeverShorterThanTheCarrierAsksForAndNeverLongerThanBoth(
      @ForAll @IntRange(min = 1, max = 10_000) int failed,
      @ForAll @LongRange(min = 0, max = 90_000_000) long asked,
      @ForAll long seed) {
    Duration least = Duration.ofMillis(asked);
    Duration wait = Retrying.TEXT.atLeast(least).after(failed, NOW, new Random(seed)).orElseThrow();
    assertThat(wait).isGreaterThanOrEqualTo(least);
    Duration longest = Duration.ofSeconds(72);
    assertThat(wait).isLessThanOrEqualTo(least.compareTo(longest) > 0 ? least : longest);
  }

  @Property(tries = 300)
  void chanceChangesAWaitByItsShareAtMost(
      @ForAll @IntRange(min = 1, max = 10_000) int failed,
      @ForAll @LongRange(min = 1, max = 100_000_000) long first,
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long longest,
      @ForAll @DoubleRange(min = 0, max = 0.99) double share,
      @ForAll long seed) {
    RetryPolicy plain = new Doubling(Duration.ofMillis(first), Duration.ofMillis(longest));
    long wait = after(plain, failed).orElseThrow().toMillis();
    assertThat(wait).isPositive().isLessThanOrEqualTo(longest);
    long other =
        plain.jittered(share).after(failed, NOW, new Random(seed)).orElseThrow().toMillis();
    assertThat((double) other).isBetween(wait * (1 - share) - 1, wait * (1 + share) + 1);
  }

  @Property(tries = 200)
  void midnightComesWithinADayAndIsOneWhateverTheClocksDo(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
    Instant now = Instant.ofEpochSecond(second);
    Duration wait = new UntilMidnight(PACIFIC).after(1, now, new Random(1)).orElseThrow();
    assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofHours(25));
    assertThat(now.plus(wait).atZone(PACIFIC).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
  }

  @Property(tries = 200)
  void whatEndsHasAnEndAndStaysEnded(
      @ForAll @IntRange(min = 1, max = 200) int failed,
      @ForAll @IntRange(min = 1, max = 100_000) int minutes) {
    RetryPolicy bounded = Retrying.MAIL.within(Duration.ofMinutes(minutes));
    Duration all = Duration.ZERO;
    for (int each = 1; each <= failed; each++) {
      Optional<Duration> wait = after(bounded, each);
      if (wait.isEmpty()) {
        assertThat(after(bounded, each + 1)).isEmpty();
        return;
      }
      all = all.plus(wait.get());
      assertThat(all).isLessThanOrEqualTo(Duration.ofMinutes(minutes));
      assertThat(all).isLessThanOrEqualTo(Duration.ofHours(24));
    }
  }

  @Property(tries = 200)
  void whatIsWithoutChanceSaysTheSameWithAndWithoutAClock(
      @ForAll @IntRange(min = 1, max = 10_000) int failed,
      @ForAll @LongRange(min = 1, max = 100_000_000) long first,
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long longest) {
    Doubling doubling = new Doubling(Duration.ofMillis(first), Duration.ofMillis(longest));
    assertThat(after(doubling, failed)).contains(doubling.after(failed));
    assertThat(doubling.after(failed + 1))
        .isGreaterThanOrEqualTo(doubling.after(failed))
        .isLessThanOrEqualTo(Duration.ofMillis(longest));
    assertThat(after(Retrying.CALL_LEGS, failed)).isEqualTo(Retrying.CALL_LEGS.after(failed));
    assertThat(Retrying.CALL_LEGS.after(failed).isPresent()).isEqualTo(failed <= 4);
  }

  @Test
  void theLegsOfACallAreAskedAboutFourTimesEverMoreSeldom() {
    assertThat(IntStream.rangeClosed(1, 5).mapToObj(Retrying.CALL_LEGS::after))
        .flatExtracting(wait -> wait.stream().map(Duration::toSeconds).toList())
        .containsExactly(5L, 30L, 120L, 600L);
  }

  @Test
  void textsWaitASecondDoublingToAMinute() {
    RetryPolicy plain = new Doubling(Duration.ofSeconds(1), Duration.ofSeconds(60));
    assertThat(IntStream.rangeClosed(1, 9).mapToObj(each -> after(plain, each).orElseThrow()))
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
  }

  @Test
  void mailWaitsOneFiveAndFifteenMinutesThenAnHourForADay() {
    List<Long> minutes =
        IntStream.rangeClosed(1, 40)
            .mapToObj(each -> after(Retrying.MAIL, each))
            .flatMap(Optional::stream)
            .map(Duration::toMinutes)
            .toList();
    assertThat(minutes).startsWith(1L, 5L, 15L, 60L, 60L).hasSize(26).endsWith(60L);
  }

  @Test
  void valuesArePutTogether() {
    RetryPolicy policy =
        new Then(new Steps(List.of(Duration.ofMinutes(30))), new UntilMidnight(PACIFIC)).atMost(2);
    assertThat(after(policy, 1)).contains(Duration.ofMinutes(30));
    assertThat(after(policy, 2)).contains(Duration.ofHours(14));
    assertThat(after(policy, 3)).isEmpty();
    assertThat(after(new Permanent().atLeast(Duration.ofDays(1)).jittered(0.5), 1)).isEmpty();
    assertThat(after(new Every(Duration.ofSeconds(5)), 1_000)).contains(Duration.ofSeconds(5));
  }

  @Test
  void everyActionOfACarrierHasItsPolicy() {
    for (CarrierAction action : CarrierAction.values()) {
      boolean again = action == CarrierAction.TRY_LATER || action == CarrierAction.TRY_NEXT_DAY;
      assertThat(after(Retrying.undelivered(action), 1).isPresent()).isEqualTo(again);
      assertThat(after(Retrying.undelivered(action), 3)).as("never a third time").isEmpty();
    }
  }
}
