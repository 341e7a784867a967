package app.ringback.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** When the rep works: hours of the week without days off. */
class WorkTimeTest {

  private static final ZoneId REP = ZoneId.of("America/Los_Angeles");
  private static final WorkTime WORK = work("Mon-Fri 08:00-18:00", "2026-12-24 to 2026-12-25");

  private static WorkTime work(String hours, String daysOff) {
    return new WorkTime(WorkingHours.parse(hours), DaysOff.parse(daysOff), REP);
  }

  @Test
  void daysOffAreReadAndWrittenTheSameAndOddOnesAreRefused() {
    DaysOff days = DaysOff.parse("2027-01-01; 2026-12-24 - 2026-12-26");
    assertThat(days.text()).isEqualTo("2026-12-24 to 2026-12-26, 2027-01-01");
    assertThat(days.count()).isEqualTo(4);
    assertThat(DaysOff.parse(days.text())).isEqualTo(days);
    assertThat(DaysOff.parse(" ")).isEqualTo(DaysOff.NONE);
    for (String odd :
        new String[] {
          "tomorrow",
          "2026-02-30",
          "2026-12-26 to 2026-12-24",
          "2026-01-01 to 2027-06-01",
          "2026-12-24,"
        }) {
      assertThatThrownBy(() -> DaysOff.parse(odd))
          .as(odd)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aPromiseMadeTheEveningBeforeADayOffIsDueOnTheNextWorkingDay() {
    // Wednesday 17:58; Thursday and Friday are off, then comes the weekend.
    Instant evening = Instant.parse("2026-12-24T01:58:00Z");
    assertThat(WORK.after(evening, Duration.ofMinutes(5)))
        .isEqualTo(Instant.parse("2026-12-28T16:03:00Z"));
    assertThat(WORK.nextWork(Instant.parse("2026-12-24T18:00:00Z")))
        .isEqualTo(Instant.parse("2026-12-28T16:00:00Z"));
    assertThat(WORK.contains(Instant.parse("2026-12-24T18:00:00Z"))).isFalse();
    assertThat(WORK.contains(Instant.parse("2026-12-28T18:00:00Z"))).isTrue();
  }

  @Test
  void roundTheClockStillHasDaysOff() {
    WorkTime always = work("", "2026-12-25");
    Instant noon = Instant.parse("2026-12-25T20:00:00Z");
    assertThat(always.after(noon, Duration.ofMinutes(5)))
        .isEqualTo(Instant.parse("2026-12-26T08:05:00Z"));
    assertThat(always.nextWork(noon)).isEqualTo(Instant.parse("2026-12-26T08:00:00Z"));
  }

  @Property(tries = 200)
  void theTimeBetweenIsTheTimeThatWasAdded(
      @ForAll @IntRange(min = 0, max = 60 * 24 * 400) int start,
      @ForAll @IntRange(min = 1, max = 5_000) int minutes) {
    Instant from = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(start));
    Duration working = Duration.ofMinutes(minutes);
    Instant due = WORK.after(from, working);
    assertThat(WORK.between(from, due)).isEqualTo(working);
    assertThat(WORK.nextWork(from)).isBeforeOrEqualTo(due);
  }
}
