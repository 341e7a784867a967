package app.ringback.compliance.hours;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.rules.HolidayRule;
import app.ringback.compliance.rules.RegionRule;
import app.ringback.core.Channel;
import app.ringback.settings.WorkingHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hours of a user's own rules file may lie across midnight and across changes of the clock. */
class OddHoursTest {

  private static final ZoneId EAST = ZoneId.of("America/New_York");

  private final LegalHours hours = new LegalHours(new Holidays());

  @Test
  void hoursThatBeginInASkippedHourBeginWhenTheClockHasJumped() {
    var rules = rules("Sun 02:30-04:00");

    assertThat(next(rules, "2026-03-08T05:00:00Z")).isEqualTo("2026-03-08T07:00:00Z");
  }

  @Test
  void anHourThatComesTwiceIsOpenTwice() {
    var rules = rules("Sun 01:00-01:30");

    assertThat(next(rules, "2026-11-01T04:00:00Z")).isEqualTo("2026-11-01T05:00:00Z");
    assertThat(next(rules, "2026-11-01T05:29:58Z")).isEqualTo("2026-11-01T06:00:00Z");
    assertThat(next(rules, "2026-11-01T06:29:57Z")).isEqualTo("2026-11-01T06:29:57Z");
    assertThat(next(rules, "2026-11-01T06:29:58Z")).isEqualTo("2026-11-08T06:00:00Z");
  }

  @Test
  void midnightIsNoEndWhenTheNextDayGoesOn() {
    var rules = rules("Fri 20:00-24:00, Sat 00:00-02:00");

    assertThat(next(rules, "2026-03-07T04:59:59Z")).isEqualTo("2026-03-07T04:59:59Z");
    assertThat(hours.end(rules, Instant.parse("2026-03-07T02:00:00Z")).orElseThrow().instant())
        .isEqualTo("2026-03-07T07:00:00Z");
  }

  @Test
  void roundTheClockNeverEnds() {
    var rules = rules("Mon-Sun 00:00-24:00");

    assertThat(hours.end(rules, Instant.parse("2026-03-07T02:00:00Z"))).isEmpty();
  }

  @Test
  void hoursThatNeverMeetNeverOpen() {
    var rules =
        List.of(
            rules("Mon 08:00-09:00").iterator().next(), rules("Tue 08:00-09:00").iterator().next());

    assertThat(hours.next(rules, Instant.parse("2026-03-07T02:00:00Z"))).isEmpty();
  }

  private Instant next(Set<LocalRule> rules, String from) {
    return hours.next(rules, Instant.parse(from)).orElseThrow().instant();
  }

  private static Set<LocalRule> rules(String text) {
    RegionRule rule =
        new RegionRule(
            RegionRule.US,
            WorkingHours.parse(text),
            Set.of(Channel.TEXT),
            HolidayRule.NONE,
            "",
            "a test");
    return Set.of(LocalRule.at(rule, EAST));
  }
}
