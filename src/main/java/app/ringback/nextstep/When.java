package app.ringback.nextstep;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What was understood of a time in plain language. */
public sealed interface When {

  /**
   * An instant ahead.
   *
   * @param zone the zone its words were meant in
   * @param shift what a change to or from summer time did to it
   */
  record At(Instant instant, ZoneId zone, Shift shift) implements When {

    private static final DateTimeFormatter PLAIN =
        DateTimeFormatter.ofPattern("EEE MMM d uuuu h:mm a", Locale.US);

    /** The time in words that {@link WhenReader} reads as this very instant. */
    public String text() {
      return PLAIN.format(instant.atZone(zone));
    }
  }

  /**
   * Nothing that can be told for sure.
   *
   * @param why a sentence for the user
   */
  record Unclear(String why) implements When {}

  /** What a change to or from summer time did to a time. */
  enum Shift {
    NONE,
    /** There is no such time on that day: it is taken as much later as the clock jumps. */
    SKIPPED,
    /** The time comes twice on that day: the first one that is ahead is taken. */
    TWICE
  }
}
