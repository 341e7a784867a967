package app.ringback.compliance.hours;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.rules.RegionRule;
import app.ringback.compliance.rules.Rules;
import app.ringback.compliance.rules.ShippedRules;
import app.ringback.core.Channel;
import app.ringback.core.UsState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For every state, minute by minute, against the law written down by hand. */
class LegalHoursTest {

  /** First days of the weeks looked at: both changes of the clock, and the weeks of holidays. */
  private static final List<LocalDate> WEEKS =
      List.of(
          LocalDate.of(2026, 2, 14),
          LocalDate.of(2026, 3, 6),
          LocalDate.of(2026, 4, 1),
          LocalDate.of(2026, 4, 25),
          LocalDate.of(2026, 5, 29),
          LocalDate.of(2026, 7, 1),
          LocalDate.of(2026, 10, 9),
          LocalDate.of(2026, 10, 30),
          LocalDate.of(2026, 11, 22),
          LocalDate.of(2026, 12, 23),
          LocalDate.of(2027, 12, 27));

  private static final int MINUTES = 7 * 24 * 60;
  private static final Rules RULES = ShippedRules.read();
  private static final UsPlaces PLACES = new UsPlaces();

  private final LegalHours hours = new LegalHours(new Holidays());

  @ParameterizedTest
  @EnumSource(UsState.class)
  void everyMinuteOfTheHardWeeksIsAsTheLawSays(UsState state) {
    Set<LocalRule> rules = rules(state);
    for (LocalDate week : WEEKS) {
      Instant start = week.atStartOfDay(ZoneOffset.UTC).toInstant();
      List<Instant> legal = new ArrayList<>();
      for (int minute = 0; minute < MINUTES; minute++) {
        Instant instant = start.plus(Duration.ofMinutes(minute));
        boolean allowed = byHand(state, instant);
        if (allowed != hours.allows(rules, instant)) {
          throw new AssertionError(state + " at " + instant + " should be " + allowed);
        }
        if (allowed) {
          legal.add(instant);
        }
      }
      nextIsTheFirstLegalMinute(rules, start, legal);
    }
  }

  private void nextIsTheFirstLegalMinute(Set<LocalRule> rules, Instant start, List<Instant> legal) {
    int place = 0;
    for (int minute = 0; minute < MINUTES; minute += 13) {
      Instant from = start.plus(Duration.ofMinutes(minute));
      while (place < legal.size() && legal.get(place).isBefore(from)) {
        place++;
      }
      if (place == legal.size()) {
        return;
      }
      assertThat(hours.next(rules, from).orElseThrow().instant()).isEqualTo(legal.get(place));
    }
  }

  @Property(tries = 3000)
  void theNextLegalInstantIsLegalAndNoneBeforeItIs(
      @ForAll UsState state, @ForAll @IntRange(max = 366 * 24 * 3600) int second) {
    Set<LocalRule> rules = rules(state);
    Instant from = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second);

    LegalHours.Opening next = hours.next(rules, from).orElseThrow();

    assertThat(hours.allows(rules, next.instant())).isTrue();
    assertThat(next.heldBy().isEmpty()).isEqualTo(next.instant().equals(from));
    assertThat(next.heldBy().isEmpty()).isEqualTo(hours.allows(rules, from));
    if (next.instant().isAfter(from)) {
      assertThat(hours.allows(rules, next.instant().minusNanos(1))).isFalse();
    }
    long step = Math.max(1, Duration.between(from, next.instant()).toSeconds() / 50);
    for (Instant at = from; at.isBefore(next.instant()); at = at.plusSeconds(step)) {
      assertThat(hours.allows(rules, at)).isFalse();
    }
  }

  @Property(tries = 2000)
  void theLastTwoSecondsAreClosedAndTheSecondBeforeThemIsNot(
      @ForAll UsState state, @ForAll @IntRange(max = 366 * 24 * 60) int minute) {
    Set<LocalRule> rules = rules(state);
    Instant from = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(minute));
    Instant open = hours.next(rules, from).orElseThrow().instant();

    Instant end = hours.end(rules, open).orElseThrow().instant();

    assertThat(byHand(state, end)).isFalse();
    assertThat(byHand(state, end.minusSeconds(1))).isTrue();
    assertThat(hours.allows(rules, end.minusSeconds(2))).isFalse();
    assertThat(hours.allows(rules, end.minusNanos(1))).isFalse();
    assertThat(hours.allows(rules, end.minusSeconds(2).minusNanos(1000))).isTrue();
  }

  private static boolean byHand(UsState state, Instant instant) {
    return PLACES.of(state).stream()
        .allMatch(zone -> LawByHand.allows(state, LocalDateTime.ofInstant(instant, zone)));
  }

  private static Set<LocalRule> rules(UsState state) {
    RegionRule rule = RULES.of(state, Channel.TEXT);
    return PLACES.of(state).stream()
        .map((ZoneId zone) -> LocalRule.in(state, rule, zone))
        .collect(Collectors.toSet());
  }
}
