package app.ringback.nextstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenReaderTest {

  private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");
  private static final ZoneId BOSTON = ZoneId.of("America/New_York");

  private final WhenReader reader = WhenReader.of("US");

  /** Now is Wednesday, 4 March 2026, 10:20 in Seattle. */
  private final Instant now = at("2026-03-04T10:20");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fri 2pm                    | 2026-03-06T14:00",
        "Friday at 2 p.m.           | 2026-03-06T14:00",
        "on Fri, 2:30pm             | 2026-03-06T14:30",
        "2pm fri                    | 2026-03-06T14:00",
        "tomorrow 9                 | 2026-03-05T09:00",
        "tomorrow                   | 2026-03-05T09:00",
        "tmrw 4                     | 2026-03-05T16:00",
        "day after tomorrow 12      | 2026-03-06T12:00",
        "in 2 hours                 | 2026-03-04T12:20",
        "in half an hour            | 2026-03-04T10:50",
        "+90m                       | 2026-03-04T11:50",
        "in 1.5 h                   | 2026-03-04T11:50",
        "45 minutes from now        | 2026-03-04T11:05",
        "in 3 days at 10            | 2026-03-07T10:00",
        "in two weeks               | 2026-03-18T09:00",
        "in a month                 | 2026-04-04T09:00",
        "next tue morning           | 2026-03-10T09:00",
        "next thu                   | 2026-03-12T09:00",
        "next week                  | 2026-03-09T09:00",
        "next month                 | 2026-04-01T09:00",
        "this fri evening           | 2026-03-06T18:00",
        "3/14 10:30                 | 2026-03-14T10:30",
        "3/1                        | 2027-03-01T09:00",
        "14/3                       | 2026-03-14T09:00",
        "3/14/27 8am                | 2027-03-14T08:00",
        "14.3.                      | 2026-03-14T09:00",
        "14.3                       | 2026-03-14T09:00",
        "14.3. 10:30                | 2026-03-14T10:30",
        "14.3.2027 16:00            | 2027-03-14T16:00",
        "2026-03-14 10:30           | 2026-03-14T10:30",
        "2026-03-14T10:30           | 2026-03-14T10:30",
        "mar 14                     | 2026-03-14T09:00",
        "March 14th, 2026 at 3      | 2026-03-14T15:00",
        "14 march 11                | 2026-03-14T11:00",
        "sat 3/14 noon              | 2026-03-14T12:00",
        "the 14th                   | 2026-03-14T09:00",
        "the 2nd 5pm                | 2026-04-02T17:00",
        "31st                       | 2026-03-31T09:00",
        "feb 29                     | 2028-02-29T09:00",
        "noon                       | 2026-03-04T12:00",
        "2pm                        | 2026-03-04T14:00",
        "9am                        | 2026-03-05T09:00",
        "10:20                      | 2026-03-05T10:20",
        "14                         | 2026-03-04T14:00",
        "14h30                      | 2026-03-04T14:30",
        "2.30                       | 2026-03-04T14:30",
        "half past 3                | 2026-03-04T15:30",
        "quarter to 4pm tomorrow    | 2026-03-05T15:45",
        "5 o'clock                  | 2026-03-04T17:00",
        "tonight                    | 2026-03-04T18:00",
        "tonight 8                  | 2026-03-04T20:00",
        "tomorrow morning 7         | 2026-03-05T07:00",
        "thu in the afternoon       | 2026-03-05T14:00",
        "fri evening 7              | 2026-03-06T19:00",
        "wed 9am                    | 2026-03-11T09:00",
        "wed 11am                   | 2026-03-04T11:00",
        "end of month               | 2026-03-31T17:00",
        "eom 10am                   | 2026-03-31T10:00",
        "end of the week            | 2026-03-06T17:00",
        "end of next month          | 2026-04-30T17:00",
        "eod                        | 2026-03-04T17:00",
        "fri eod                    | 2026-03-06T17:00",
        "fri 2pm ET                 | 2026-03-06T11:00",
        "fri 2pm their time         | 2026-03-06T11:00",
        "fri 2pm my time            | 2026-03-06T14:00",
        "fri 9am pacific time       | 2026-03-06T09:00",
      })
  void readsWhatPeopleType(String text, String expected) {
    assertThat(reader.read(text, now, SEATTLE, BOSTON))
        .isInstanceOfSatisfying(
            When.At.class, read -> assertThat(read.instant()).isEqualTo(at(expected)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | Write when",
        "at the | Write when",
        "sometime soon | \"sometime\" is not understood",
        "fri 2pm or monday | \"or\" is not understood",
        "today | What time today?",
        "today 9am | This time is past",
        "this tue | This time is past",
        "yesterday | This time is past",
        "2026-03-01 | This time is past",
        "fri sat | the day twice",
        "2pm 3pm | the time twice",
        "in 2 hours 5pm | Write one of both",
        "10.12 | Write 10.12. for the day, or 10:12 for the time",
        "midnight | Write 11:59 pm",
        "25:00 | no time of day",
        "13pm | no time of day",
        "2:75 | no time of day",
        "2/30 | no such day",
        "31.6. | no such day",
        "13/13 | no such day",
        "2026-13-01 | no such day",
        "fri 3/14 | That day is a Saturday",
        "fri morning 3pm | do not go together",
        "2040-01-01 | more than five years",
        "in 9999 weeks | more than five years",
        "fri 1430 | is not understood",
        "tomorrowish | is not understood",
      })
  void saysWhyItCannotTell(String text, String why) {
    assertThat(reader.read(text, now, SEATTLE, BOSTON))
        .isInstanceOfSatisfying(
            When.Unclear.class, unclear -> assertThat(unclear.why()).contains(why));
  }

  @Test
  void dayAndMonthStandAsTheRepsCountryWritesThem() {
    assertThat(WhenReader.of("GB").read("3/4 10am", now, SEATTLE, BOSTON))
        .isEqualTo(new When.At(at("2026-04-03T10:00"), SEATTLE, When.Shift.NONE));
    assertThat(reader.read("3/4 11am", now, SEATTLE, BOSTON))
        .isEqualTo(new When.At(at("2026-03-04T11:00"), SEATTLE, When.Shift.NONE));
  }

  @Test
  void aTimeThatSummerTimeSkipsIsTakenAsMuchLater() {
    assertThat(reader.read("3/8 2:30am", now, SEATTLE, BOSTON))
        .isEqualTo(new When.At(at("2026-03-08T03:30"), SEATTLE, When.Shift.SKIPPED));
  }

  @Test
  void ofATimeThatComesTwiceTheFirstAheadIsTaken() {
    Instant first = Instant.parse("2026-11-01T08:30:00Z");
    assertThat(reader.read("11/1 1:30am", now, SEATTLE, BOSTON))
        .isEqualTo(new When.At(first, SEATTLE, When.Shift.TWICE));
    assertThat(reader.read("11/1 1:30am", first, SEATTLE, BOSTON))
        .isEqualTo(new When.At(first.plusSeconds(3600), SEATTLE, When.Shift.TWICE));
  }

  @Test
  void hoursAreRealOnesAcrossAChangeOfTheClock() {
    Instant before = at("2026-03-07T23:30");
    assertThat(reader.read("in 4 hours", before, SEATTLE, BOSTON))
        .isEqualTo(new When.At(at("2026-03-08T04:30"), SEATTLE, When.Shift.NONE));
    assertThat(reader.read("in 1 day at 11pm", before, SEATTLE, BOSTON))
        .isEqualTo(new When.At(at("2026-03-08T23:00"), SEATTLE, When.Shift.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fri 2pm", "in 2 hours", "3/14 10:30", "end of month", "tonight"})
  void whatItPrintsItReadsAsTheSame(String text) {
    assertThat(reader.read(text, now, SEATTLE, BOSTON))
        .isInstanceOfSatisfying(
            When.At.class,
            read -> assertThat(reader.read(read.text(), now, SEATTLE, BOSTON)).isEqualTo(read));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SEATTLE).toInstant();
  }
}
