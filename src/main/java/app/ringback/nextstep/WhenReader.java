package app.ringback.nextstep;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Reads when something is to happen from plain English: {@code fri 2pm}, {@code tomorrow 9}, {@code
 * in 2 hours}, {@code next tue morning}, {@code 3/14 10:30}, {@code 14.3.}, {@code end of month}.
 * The whole text must be understood, and what it says must lie ahead; else the answer says why not.
 * What is not said is taken so: the next time it can be meant; 9 in the morning of a day; hours
 * from 1 to 6 in the afternoon, from 7 in the morning. {@code next tue} is the Tuesday of next
 * week, and weeks begin on Monday.
 *
 * <p>Our own small grammar, because a rep must be able to rely on what stands in the preview.
 * PrettyTime's parser (Natty) was tried on such texts: it takes {@code 14.3.} for two o'clock
 * today, {@code fri 3/14} for a day of last year, finds May in {@code banana may do}, reads nothing
 * from {@code end of month}, and prints what it stumbles over.
 */
public final class WhenReader {

  /** Nobody plans further ahead; a year that was mistyped does. */
  static final Duration FURTHEST = Duration.ofDays(5 * 366);

  private static final int LONGEST = 100;

  private final boolean dayFirst;

  /**
   * @param dayFirst whether {@code 3/4} is the third of April, by the customs of the rep's country;
   *     else the fourth of March
   */
  public WhenReader(boolean dayFirst) {
    this.dayFirst = dayFirst;
  }

  /** A reader by the customs of a country: an ISO 3166 two-letter code. */
  public static WhenReader of(String country) {
    return new WhenReader(!List.of("US", "PR", "GU", "VI", "AS", "MP", "PH").contains(country));
  }

  /**
   * What the text says.
   *
   * @param zone whose clock is meant: the rep's
   * @param theirs whose clock is meant by {@code their time}: the lead's
   */
  public When read(String text, Instant now, ZoneId zone, ZoneId theirs) {
    if (text.isBlank()) {
      return new When.Unclear("Write when, such as \"fri 2pm\" or \"tomorrow 9\".");
    }
    if (text.length() > LONGEST) {
      return new When.Unclear("This is too long for a time. Write just when.");
    }
    try {
      WhenParts parts = WhenGrammar.parse(text.toLowerCase(Locale.ROOT), dayFirst);
      ZoneId meant = parts.zone(zone, theirs);
      return checked(at(parts, now, meant), now);
    } catch (WhenTrouble e) {
      return new When.Unclear(e.sentence());
    } catch (DateTimeException | ArithmeticException e) {
      return new When.Unclear("There is no such day. Look at the date again.");
    }
  }

  private static When.At at(WhenParts parts, Instant now, ZoneId zone) throws WhenTrouble {
    Duration ahead = parts.ahead();
    if (ahead != null) {
      return new When.At(now.plus(ahead).truncatedTo(ChronoUnit.MINUTES), zone, When.Shift.NONE);
    }
    When.At last = null;
    for (LocalDateTime local : WhenDays.candidates(parts, now.atZone(zone).toLocalDateTime())) {
      last = resolve(local, now, zone);
      if (last.instant().isAfter(now)) {
        return last;
      }
    }
    if (last == null) {
      throw new WhenTrouble("There is no such day. Look at the date again.");
    }
    throw WhenTrouble.past();
  }

  private static When.At resolve(LocalDateTime local, Instant now, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.size() == 1) {
      return new When.At(local.toInstant(offsets.getFirst()), zone, When.Shift.NONE);
    }
    if (offsets.isEmpty()) {
      return new When.At(local.atZone(zone).toInstant(), zone, When.Shift.SKIPPED);
    }
    Instant first = local.toInstant(offsets.getFirst());
    Instant taken = first.isAfter(now) ? first : local.toInstant(offsets.getLast());
    return new When.At(taken, zone, When.Shift.TWICE);
  }

  private static When checked(When.At at, Instant now) throws WhenTrouble {
    if (!at.instant().isAfter(now)) {
      throw WhenTrouble.past();
    }
    if (at.instant().isAfter(now.plus(FURTHEST))) {
      throw new WhenTrouble("This is more than five years ahead. Look at the year again.");
    }
    return at;
  }
}
