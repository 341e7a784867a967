package app.ringback.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Supplier;

/** Times as the user's locale writes them, in the rep's zone. */
public final class Moments {

  private final Locale locale;
  private final Supplier<ZoneId> zone;
  private final DateTimeFormatter time;
  private final DateTimeFormatter date;

  public Moments(Locale locale, Supplier<ZoneId> zone) {
    this.locale = locale;
    this.zone = zone;
    time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    date = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
  }

  /** As short as can be: the time today, the weekday within a week, else the date. */
  public String brief(Instant moment, Instant now) {
    ZonedDateTime then = moment.atZone(zone.get());
    LocalDate today = now.atZone(zone.get()).toLocalDate();
    long days = today.until(then.toLocalDate(), java.time.temporal.ChronoUnit.DAYS);
    if (days == 0) {
      return time.format(then);
    }
    if (Math.abs(days) < 7) {
      return then.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }
    if (then.getYear() == today.getYear()) {
      return date.format(then);
    }
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale).format(then);
  }
}
