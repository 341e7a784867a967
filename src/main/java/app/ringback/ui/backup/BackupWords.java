package app.ringback.ui.backup;

import app.ringback.ui.UiTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Supplier;

/** Backups in words: when, why, how large. */
public final class BackupWords {

  private static final double MEGA = 1_000_000;

  private final UiTexts texts;
  private final Supplier<ZoneId> zone;

  /**
   * @param zone the rep's
   */
  public BackupWords(UiTexts texts, Supplier<ZoneId> zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /** "14:30" today, "Nov 22, 03:00" otherwise, as the locale writes it. */
  public String shortly(Instant madeAt, Instant now) {
    ZonedDateTime at = madeAt.atZone(zone.get());
    LocalDate today = now.atZone(zone.get()).toLocalDate();
    String time = format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at);
    return at.toLocalDate().equals(today)
        ? time
        : texts.get(
            "backup.day-time",
            format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), at),
            time);
  }

  /** The day and the time. */
  public String when(Instant madeAt) {
    return format(
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT),
        madeAt.atZone(zone.get()));
  }

  /** Why it was made and how large it is. */
  public String about(BackupEntry entry) {
    String kind = entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return texts.get("backup.about", texts.get("backup.kind." + kind), entry.bytes() / MEGA);
  }

  private String format(DateTimeFormatter format, ZonedDateTime at) {
    return format.withLocale(texts.locale()).format(at);
  }
}
