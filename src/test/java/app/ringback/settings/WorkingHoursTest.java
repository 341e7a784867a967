package app.ringback.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {

  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon-Sun 08:00-20:00",
        "Mon-Fri 09:00-18:00, Sat-Sun 10:00-17:00",
        "Mon-Sat 09:00-21:00, Sun 12:00-21:00",
        "Mon 08:00-12:00, Mon 13:00-24:00, Wed 08:00-12:00"
      })
  void hoursAreWrittenAsTheyAreRead(String text) {
    assertThat(WorkingHours.parse(text).text()).isEqualTo(text);
  }

  private static final String OFFICE = "Mon-Fri 08:00-18:00, Sat 09:00-13:00";

  // In Los Angeles summer time of 2026 begins on Sunday 8 March at 02:00 and ends on Sunday
  // 1 November at 02:00.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon-Fri 08:00-18:00 | 2026-03-02T18:00:00Z | 5 | 2026-03-02T18:05:00Z",
        "Mon-Fri 08:00-18:00 | 2026-03-03T01:58:00Z | 5 | 2026-03-03T16:03:00Z",
        "Mon-Fri 08:00-18:00 | 2026-03-03T01:55:00Z | 5 | 2026-03-03T02:00:00Z",
        "Mon-Fri 08:00-18:00 | 2026-03-07T18:00:00Z | 5 | 2026-03-09T15:05:00Z",
        "Mon-Fri 08:00-18:00 | 2026-03-06T10:00:00Z | 1200 | 2026-03-10T01:00:00Z",
        "Sun 01:00-04:00 | 2026-03-08T08:00:00Z | 120 | 2026-03-08T11:00:00Z",
        "Sun 01:00-04:00 | 2026-03-08T08:00:00Z | 121 | 2026-03-15T08:01:00Z",
        "Sun 00:00-04:00 | 2026-11-01T07:00:00Z | 300 | 2026-11-01T12:00:00Z",
        "Sun 02:00-03:00 | 2026-03-08T08:00:00Z | 1 | 2026-03-15T09:01:00Z",
        "Fri 22:00-02:00 | 2026-03-07T06:00:00Z | 240 | 2026-03-07T10:00:00Z",
        "'' | 2026-03-08T08:00:00Z | 240 | 2026-03-08T12:00:00Z",
        "Mon-Sun 00:00-24:00 | 2026-03-08T08:00:00Z | 2880 | 2026-03-10T08:00:00Z",
      })
  void workingTimePassesOnlyInWorkingHours(String hours, Instant start, int minutes, Instant end) {
    assertThat(WorkingHours.parse(hours).after(start, Duration.ofMinutes(minutes), LOS_ANGELES))
        .isEqualTo(end);
  }

  @Property
  void timeAddsUp(
      @ForAll @LongRange(min = 1_770_000_000, max = 1_800_000_000) long second,
      @ForAll @IntRange(min = 1, max = 5000) int first,
      @ForAll @IntRange(min = 1, max = 5000) int second2) {
    WorkingHours hours = WorkingHours.parse(OFFICE);
    Instant start = Instant.ofEpochSecond(second);
    Instant middle = hours.after(start, Duration.ofMinutes(first), LOS_ANGELES);
    assertThat(hours.after(middle, Duration.ofMinutes(second2), LOS_ANGELES))
        .isEqualTo(hours.after(start, Duration.ofMinutes(first + second2), LOS_ANGELES));
    assertThat(middle).isAfterOrEqualTo(start.plus(Duration.ofMinutes(first)));
  }

  @Test
  void noTimeAtAllIsTheStartItself() {
    Instant night = Instant.parse("2026-03-02T10:00:00Z");
    assertThat(WorkingHours.parse(OFFICE).after(night, Duration.ZERO, LOS_ANGELES))
        .isEqualTo(night);
  }

  @Test
  void hoursThatTouchAreOne() {
    assertThat(WorkingHours.parse("Mon 08:00-12:00, mon 12:00-18:00, Monday 10:00-11:00"))
        .isEqualTo(WorkingHours.parse("Mon 08:00-18:00"));
    assertThat(WorkingHours.parse("Sat-Mon 08:00–9:00").spans()).hasSize(3);
  }

  @Test
  void itIsKnownWhetherTheRepWorksNow() {
    WorkingHours hours = WorkingHours.parse(OFFICE);
    assertThat(hours.contains(Instant.parse("2026-03-02T16:00:00Z"), LOS_ANGELES)).isTrue();
    assertThat(hours.contains(Instant.parse("2026-03-03T02:00:00Z"), LOS_ANGELES)).isFalse();
    assertThat(hours.contains(Instant.parse("2026-03-01T18:00:00Z"), LOS_ANGELES)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon",
        "08:00-18:00",
        "Mon 8-18",
        "Mon 08:00-08:00",
        "Xyz 08:00-18:00",
        "Mon 24:00-25:00",
        "Mon 08:60-09:00",
        "Mon-Fri 08:00-18:00,",
        "T 08:00-09:00",
        "Mon 08:00-18:00 Tue"
      })
  void whatIsNoHoursIsSaid(String text) {
    assertThatThrownBy(() -> WorkingHours.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not like");
  }
}
