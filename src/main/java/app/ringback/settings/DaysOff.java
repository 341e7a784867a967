package app.ringback.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whole days on which the rep does not work, such as {@code 2026-12-24 to 2026-12-26, 2027-01-01}.
 *
 * @param ranges in order
 */
public record DaysOff(List<Range> ranges) {

  public static final DaysOff NONE = new DaysOff(List.of());

  /** Longer than this is a slip of the keyboard, not a holiday. */
  private static final int LONGEST_DAYS = 366;

  private static final String DAY = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
  private static final Pattern PART =
      Pattern.compile(DAY + "(?:\\s*(?:to|until|-|–|\\.\\.)\\s*" + DAY + ")?");

  /**
   * Days in a row.
   *
   * @param to the last of them, not before {@code from}
   */
  public record Range(LocalDate from, LocalDate to) {

    public Range {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(to + " is before " + from);
      }
      if (ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
        throw new IllegalArgumentException(from + " to " + to + " is more than a year");
      }
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }

    String text() {
      return from.equals(to) ? from.toString() : from + " to " + to;
    }
  }

  public DaysOff {
    ranges = List.copyOf(ranges);
  }

  /**
   * Reads days as the user writes them; blank text is {@link #NONE}.
   *
   * @throws IllegalArgumentException in words for the user when it cannot be read
   */
  public static DaysOff parse(String text) {
    if (text.isBlank()) {
      return NONE;
    }
    List<Range> ranges = new ArrayList<>();
    for (String part : text.split("[,;]", -1)) {
      ranges.add(range(part.strip()));
    }
    ranges.sort(Comparator.comparing(Range::from));
    return new DaysOff(ranges);
  }

  private static Range range(String part) {
    Matcher matcher = PART.matcher(part);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"" + part + "\" is not like \"2026-12-24 to 2026-12-26, 2027-01-01\"");
    }
    LocalDate from = day(matcher.group(1));
    return new Range(from, matcher.group(2) == null ? from : day(matcher.group(2)));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no day " + text, e);
    }
  }

  /** The days as {@link #parse} reads them. */
  public String text() {
    return ranges.stream().map(Range::text).collect(Collectors.joining(", "));
  }

  /** How many days these are, those that stand in two ranges counted twice. */
  public long count() {
    return ranges.stream()
        .mapToLong(range -> ChronoUnit.DAYS.between(range.from(), range.to()) + 1)
        .sum();
  }

  public boolean contains(LocalDate day) {
    return ranges.stream().anyMatch(range -> range.holds(day));
  }
}
