package app.ringback.nextstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/** What must hold for any text at any moment in any zone. */
class WhenReaderPropertyTest {

  private static final ZoneId BOSTON = ZoneId.of("America/New_York");

  @Property(tries = 3000)
  void whateverIsTypedIsAnsweredAndNeverWithThePast(
      @ForAll("texts") String text, @ForAll("moments") Instant now, @ForAll("zones") ZoneId zone) {
    When read = WhenReader.of("US").read(text, now, zone, BOSTON);
    switch (read) {
      case When.At at -> {
        assertThat(at.instant()).isAfter(now);
        assertThat(at.instant()).isBeforeOrEqualTo(now.plus(WhenReader.FURTHEST));
      }
      case When.Unclear unclear -> assertThat(unclear.why()).isNotBlank().endsWith(".");
    }
  }

  @Property(tries = 1500)
  void whatIsPrintedIsReadAsTheSameInstant(
      @ForAll("phrases") String text,
      @ForAll("moments") Instant now,
      @ForAll("zones") ZoneId zone) {
    WhenReader reader = WhenReader.of("US");
    if (reader.read(text, now, zone, BOSTON) instanceof When.At at && at.zone().equals(zone)) {
      // A time that comes twice is read as the first one ahead, whichever was printed.
      if (reader.read(at.text(), now, zone, BOSTON) instanceof When.At again
          && again.shift() == When.Shift.TWICE) {
        assertThat(again.text()).isEqualTo(at.text());
      } else {
        assertThat(reader.read(at.text(), now, zone, BOSTON))
            .isInstanceOfSatisfying(
                When.At.class, same -> assertThat(same.instant()).isEqualTo(at.instant()));
      }
    }
  }

  @Property(tries = 200)
  void anyTextIsReadInNoTime(@ForAll("lengths") String text, @ForAll("moments") Instant now) {
    Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> WhenReader.of("GB").read(text, now, BOSTON, BOSTON));
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(Instant.parse("2025-01-01T00:00:00Z").getEpochSecond(), 2_000_000_000L)
        .map(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "America/Los_Angeles",
            "America/New_York",
            "Europe/Berlin",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Asia/Kathmandu",
            "UTC")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(phrases(), Arbitraries.strings().ofMaxLength(120), scrambled());
  }

  @Provide
  Arbitrary<String> lengths() {
    return Arbitraries.oneOf(
        Arbitraries.of("1", " ", "in ", "a", "20", "half an ", "\u0000", "1:", "1.")
            .map(piece -> piece.repeat(50_000)),
        Arbitraries.of("1", " ", "in ", "the ", "+1", "1/").map(piece -> piece.repeat(33)));
  }

  /** Words of the grammar in any order. */
  private static Arbitrary<String> scrambled() {
    return words().list().ofMinSize(1).ofMaxSize(5).map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> phrases() {
    Arbitrary<String> days =
        Arbitraries.of(
            "fri",
            "next tue",
            "tomorrow",
            "today",
            "3/14",
            "2/29",
            "14.3.",
            "mar 9",
            "the 31st",
            "in 3 days",
            "in 2 weeks",
            "end of month",
            "eow",
            "next week",
            "11/1",
            "2027-03-14");
    Arbitrary<String> times =
        Arbitraries.of(
            "",
            "2pm",
            "9",
            "1:30am",
            "2:30",
            "02:30",
            "noon",
            "morning",
            "tonight",
            "16:45",
            "half past 3",
            "eod");
    return Combinators.combine(days, times).as((day, time) -> day + " " + time);
  }

  private static Arbitrary<String> words() {
    return Arbitraries.of(
        List.of(
            "fri",
            "next",
            "this",
            "2",
            "2pm",
            "12",
            "31",
            "0",
            "99",
            "noon",
            "morning",
            "in",
            "hours",
            "weeks",
            "9999",
            "/",
            "3/14",
            "14.3.",
            "10.12",
            "end of",
            "month",
            "year",
            "eoy",
            "feb",
            "29",
            "th",
            "am",
            "today",
            "tomorrow",
            "ET",
            "their time",
            "-",
            "2028",
            "quarter to",
            "at",
            "half an",
            "h",
            "+",
            "now"));
  }
}
