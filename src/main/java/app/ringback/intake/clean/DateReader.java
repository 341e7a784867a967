package app.ringback.intake.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads moments as programs and spreadsheets write them. */
public final class DateReader {

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2})[:h](\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
              + "(?:\\s*([aApP])\\.?\\s?[mM]\\.?)?(?![\\d:])");

  private static final Pattern HOUR_ONLY =
      Pattern.compile("(?<![\\d:/.-])(\\d{1,2})\\s?([aApP])\\.?[mM]\\b\\.?");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}|\\d{10}\\.\\d{1,6}");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,15})?");
  private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);
  private static final double SECONDS_A_DAY = 86_400;
  private static final int LONGEST = 64;

  private final DayReader days = new DayReader();
  private final ZoneReader zones = new ZoneReader();

  /**
   * The moment, to the microsecond; empty when the text is none.
   *
   * @param zone the zone of texts that state none
   * @param order how 12/02/2026 is meant
   */
  public Optional<Instant> read(String text, ZoneId zone, DayOrder order) {
    String value = text.strip();
    if (value.isEmpty() || value.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return moment(value, zone, order).map(at -> at.truncatedTo(ChronoUnit.MICROS));
    } catch (DateTimeException | ArithmeticException e) {
      // A thirteenth month, a 25th hour: no moment.
      return Optional.empty();
    }
  }

  private Optional<Instant> moment(String value, ZoneId zone, DayOrder order) {
    if (EPOCH.matcher(value).matches()) {
      long number = Long.parseLong(value.split("\\.", 2)[0]);
      return Optional.of(
          value.length() == 13 && value.indexOf('.') < 0
              ? Instant.ofEpochMilli(number)
              : Instant.ofEpochSecond(number));
    }
    if (SERIAL.matcher(value).matches()) {
      return serial(value).map(at -> at.atZone(zone).toInstant());
    }
    Matcher time = TIME.matcher(value);
    LocalTime clock = LocalTime.MIDNIGHT;
    String date = value;
    Optional<ZoneId> stated = Optional.empty();
    if (time.find()) {
      clock = time(time);
      date = value.substring(0, time.start());
      String rest = value.substring(time.end());
      stated = zones.in(rest);
      String others = zones.without(rest);
      date = others.isEmpty() ? date : date + " " + others;
    } else {
      Matcher hour = HOUR_ONLY.matcher(value);
      if (hour.find()) {
        clock = LocalTime.of(hour(hour.group(1), hour.group(2)), 0);
        date = hour.replaceFirst(" ");
      }
    }
    ZoneId in = stated.orElse(zone);
    LocalTime at = clock;
    return days.read(date, order).map(day -> LocalDateTime.of(day, at).atZone(in).toInstant());
  }

  /** Days since 30 December 1899, as spreadsheets count; years 2000 to 2099 only. */
  private static Optional<LocalDateTime> serial(String value) {
    double days = Double.parseDouble(value);
    if (days < 36_526 || days >= 73_051) {
      return Optional.empty();
    }
    long seconds = Math.round((days - Math.floor(days)) * SECONDS_A_DAY);
    return Optional.of(
        SPREADSHEET_ZERO.plusDays((long) Math.floor(days)).atStartOfDay().plusSeconds(seconds));
  }

  private static LocalTime time(Matcher found) {
    int hour = hour(found.group(1), found.group(5));
    int second = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
    String fraction = found.group(4);
    int nano = fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    return LocalTime.of(hour, Integer.parseInt(found.group(2)), Math.min(second, 59), nano);
  }

  private static int hour(String digits, @Nullable String half) {
    int hour = Integer.parseInt(digits);
    if (half == null) {
      return hour == 24 ? 0 : hour;
    }
    if (hour < 1 || hour > 12) {
      return hour;
    }
    return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
  }
}
