package app.ringback.intake.mail;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day somebody who is out of the office says to be back. Numbers are read as month/day. */
final class ReturnDate {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?:,?\\s+(\\d{4}))?";

  /** "back on", "returning", "until": the last one names the last day away, not the first back. */
  private static final String LEAD_IN =
      "(?<word>until|through|back|return(?:ing|s)?|available again|in the office again)"
          + "(?:\\s+(?:to|in|at|from)\\s+(?:the|my|work|office|our)(?:\\s+office)?)?"
          + "(?:\\s+(?:on|by|the|from|be|after))*"
          + "\\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(?:the\\s+)?";

  private static final Pattern MONTH_FIRST = pattern(MONTH + "\\s+" + DAY + YEAR + "\\b");
  private static final Pattern DAY_FIRST = pattern(DAY + "\\s+(?:of\\s+)?" + MONTH + YEAR);
  private static final Pattern NUMBERS = pattern("(\\d{1,2})/(\\d{1,2})(?:/(\\d{2}|\\d{4}))?\\b");
  private static final Pattern ISO = pattern("(\\d{4})-(\\d{2})-(\\d{2})\\b");

  /** Absences end within this; anything longer is another date that the mail speaks of. */
  private static final int LONGEST_DAYS = 366;

  private static final int LOOKED_AT = 4_000;

  private ReturnDate() {}

  private static Pattern pattern(String date) {
    return Pattern.compile(LEAD_IN + date, Pattern.CASE_INSENSITIVE);
  }

  /**
   * The first day back.
   *
   * @param written the day the mail was written
   */
  static Optional<LocalDate> in(String text, LocalDate written) {
    String looked = text.substring(0, Math.min(text.length(), LOOKED_AT));
    return monthFirst(looked, written)
        .or(() -> dayFirst(looked, written))
        .or(() -> numbers(looked, written))
        .or(() -> iso(looked, written));
  }

  private static Optional<LocalDate> monthFirst(String text, LocalDate written) {
    Matcher found = MONTH_FIRST.matcher(text);
    return found.find()
        ? day(found, written, found.group(4), month(found.group(2)), found.group(3))
        : Optional.empty();
  }

  private static Optional<LocalDate> dayFirst(String text, LocalDate written) {
    Matcher found = DAY_FIRST.matcher(text);
    return found.find()
        ? day(found, written, found.group(4), month(found.group(3)), found.group(2))
        : Optional.empty();
  }

  private static Optional<LocalDate> numbers(String text, LocalDate written) {
    Matcher found = NUMBERS.matcher(text);
    return found.find()
        ? day(found, written, found.group(4), Integer.parseInt(found.group(2)), found.group(3))
        : Optional.empty();
  }

  private static Optional<LocalDate> iso(String text, LocalDate written) {
    Matcher found = ISO.matcher(text);
    return found.find()
        ? day(found, written, found.group(2), Integer.parseInt(found.group(3)), found.group(4))
        : Optional.empty();
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static Optional<LocalDate> day(
      Matcher found, LocalDate written, @Nullable String year, int month, String dayOfMonth) {
    try {
      MonthDay named = MonthDay.of(month, Integer.parseInt(dayOfMonth));
      LocalDate day =
          year == null
              ? next(named, written)
              : named.atYear(Integer.parseInt(year.length() == 2 ? "20" + year : year));
      String word = found.group("word").toLowerCase(Locale.ROOT);
      LocalDate back = word.equals("through") ? day.plusDays(1) : day;
      boolean near = !back.isBefore(written) && back.isBefore(written.plusDays(LONGEST_DAYS));
      return near ? Optional.of(back) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day without a year is the next one of that name. */
  private static LocalDate next(MonthDay named, LocalDate written) {
    LocalDate thisYear = named.atYear(written.getYear());
    return thisYear.isBefore(written) ? named.atYear(written.getYear() + 1) : thisYear;
  }
}
