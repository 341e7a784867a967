package app.ringback.ui.timeline;

import app.ringback.lead.Lead;
import app.ringback.ui.UiTexts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Instants as the rep reads them: in the rep's zone and, when it differs, in the lead's. */
public final class Times {

  private static final Duration ABOUT_TO = Duration.ofMinutes(1);

  private final UiTexts texts;
  private final InstantSource clock;
  private final Supplier<ZoneId> zone;
  private final DateTimeFormatter time;
  private final DateTimeFormatter day;
  private final DateTimeFormatter weekday;

  public Times(UiTexts texts, InstantSource clock, Supplier<ZoneId> zone) {
    this.texts = texts;
    this.clock = clock;
    this.zone = zone;
    time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(texts.locale());
    day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale());
    weekday = DateTimeFormatter.ofPattern("EEEE", texts.locale());
  }

  public ZoneId zone() {
    return zone.get();
  }

  /** The moment it is. */
  public Instant now() {
    return clock.instant();
  }

  /** The time of day in the rep's zone. */
  public String time(Instant instant) {
    return time.format(instant.atZone(zone.get()));
  }

  /** The time of day in a zone. */
  public String time(Instant instant, ZoneId there) {
    return time.format(instant.atZone(there));
  }

  /** Time of day when it is today, weekday and time within a week, else day and time. */
  public String thisWeek(Instant instant) {
    LocalDate date = instant.atZone(zone.get()).toLocalDate();
    LocalDate today = clock.instant().atZone(zone.get()).toLocalDate();
    return date.isAfter(today) && date.isBefore(today.plusDays(7))
        ? texts.get("time.weekday", weekday.format(date), time(instant))
        : soon(instant);
  }

  /** {@link #thisWeek}, with what a clock shows there when it differs at that instant. */
  public String inBoth(Instant instant, @Nullable ZoneId there) {
    String mine = thisWeek(instant);
    if (there == null || sameClock(instant, there)) {
      return mine;
    }
    LocalDate theirDate = instant.atZone(there).toLocalDate();
    String theirs =
        theirDate.equals(instant.atZone(zone.get()).toLocalDate())
            ? time(instant, there)
            : texts.get("time.weekday", weekday.format(theirDate), time(instant, there));
    return texts.get("time.both.there", mine, theirs);
  }

  /** Whether clocks in the zone show the same as the rep's at that instant. */
  private boolean sameClock(Instant instant, ZoneId there) {
    return there.getRules().getOffset(instant).equals(zone.get().getRules().getOffset(instant));
  }

  /** {@link #inBoth(Instant, ZoneId)} for the zone the lead's fields name. */
  public String inBoth(Instant instant, Lead lead) {
    return inBoth(instant, otherZone(lead, instant).orElse(null));
  }

  /** The time of day, in both zones when the lead's differs at that instant. */
  String both(Instant instant, Lead lead) {
    String mine = time(instant);
    return otherZone(lead, instant)
        .map(theirs -> texts.get("time.both", mine, time.format(instant.atZone(theirs))))
        .orElse(mine);
  }

  /** The lead's zone when it is known and its clocks differ from the rep's at that instant. */
  Optional<ZoneId> otherZone(Lead lead, Instant instant) {
    if (lead.timeZone().isBlank()) {
      return Optional.empty();
    }
    try {
      ZoneId theirs = ZoneId.of(lead.timeZone());
      return sameClock(instant, theirs) ? Optional.empty() : Optional.of(theirs);
    } catch (DateTimeException e) {
      // An unknown zone came with an archive: it can be corrected in the lead's fields.
      return Optional.empty();
    }
  }

  /** The heading of a day: today, yesterday, or weekday and date. */
  String day(LocalDate date) {
    LocalDate today = clock.instant().atZone(zone.get()).toLocalDate();
    if (date.equals(today)) {
      return texts.get("day.today", day.format(date));
    }
    if (date.equals(today.minusDays(1))) {
      return texts.get("day.yesterday", day.format(date));
    }
    return texts.get("day.other", weekday.format(date), day.format(date));
  }

  /** Whether it is so far off that one is told when, not that it is about to happen. */
  public boolean isLater(Instant instant) {
    return instant.isAfter(clock.instant().plus(ABOUT_TO));
  }

  /** Time of day when it is today, else day and time. */
  public String soon(Instant instant) {
    LocalDate date = instant.atZone(zone.get()).toLocalDate();
    return date.equals(clock.instant().atZone(zone.get()).toLocalDate())
        ? time(instant)
        : texts.get("time.day", day.format(date), time(instant));
  }

  /** What the lead's clock shows now, when it differs from the rep's. */
  Optional<String> theirNow(Lead lead) {
    Instant now = clock.instant();
    return otherZone(lead, now).map(theirs -> time.format(now.atZone(theirs)));
  }
}
