package app.ringback.nextstep;

import app.ringback.nextstep.WhenParts.Clock;
import app.ringback.nextstep.WhenParts.Day;
import app.ringback.nextstep.WhenParts.DayPart;
import app.ringback.nextstep.WhenParts.Span;
import app.ringback.nextstep.WhenParts.Which;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What the words and numbers mean that the rules of {@link WhenGrammar} find. */
final class WhenMeanings {

  private WhenMeanings() {}

  static void ahead(Matcher found, WhenParts parts) throws WhenTrouble {
    double amount =
        switch (found.group(1)) {
          case "a", "an", "one" -> 1;
          case "two" -> 2;
          case "three" -> 3;
          case String half when half.startsWith("half") -> 0.5;
          case String number -> Double.parseDouble(number);
        };
    String unit = found.group(2);
    switch (unit.charAt(0)) {
      case 'm' -> {
        if (unit.startsWith("mo")) {
          parts.day(new Day.Ahead(0, whole(amount)));
        } else {
          parts.ahead(Duration.ofSeconds(Math.round(amount * 60)));
        }
      }
      case 'h' -> parts.ahead(Duration.ofSeconds(Math.round(amount * 3600)));
      case 'd' -> parts.day(new Day.Ahead(whole(amount), 0));
      default -> parts.day(new Day.Ahead(7 * whole(amount), 0));
    }
  }

  private static int whole(double amount) throws WhenTrouble {
    if (amount != Math.rint(amount)) {
      throw new WhenTrouble("Half of a day or a week is not exact enough. Write the day.");
    }
    return (int) amount;
  }

  static void slashed(Matcher found, WhenParts parts, boolean dayFirst) throws WhenTrouble {
    int first = number(found, 1);
    int second = number(found, 2);
    // What can only be meant one way is taken that way.
    boolean startsWithDay = first > 12 || (dayFirst && second <= 12);
    parts.day(
        startsWithDay
            ? new Day.Dated(year(found, 3), second, first)
            : new Day.Dated(year(found, 3), first, second));
  }

  /** {@code 14.3} is a day and {@code 2.30} a time; {@code 10.12} may be both. */
  static void dotted(Matcher found, WhenParts parts) throws WhenTrouble {
    int first = number(found, 1);
    int second = number(found, 2);
    boolean mayBeDay = first >= 1 && first <= 31 && second >= 1 && second <= 12;
    boolean mayBeTime = first <= 23 && second <= 59 && found.group(2).length() == 2;
    if (mayBeDay && mayBeTime) {
      throw new WhenTrouble(
          String.format(
              "Write %s. for the day, or %s for the time.",
              found.group(), found.group(1) + ":" + found.group(2)));
    }
    if (mayBeDay) {
      parts.day(new Day.Dated(null, second, first));
    } else {
      parts.clock(plain(found.group(1), second));
    }
  }

  static void part(Matcher found, WhenParts parts) throws WhenTrouble {
    parts.part(
        switch (found.group(1)) {
          case "morning" -> DayPart.MORNING;
          case "afternoon" -> DayPart.AFTERNOON;
          default -> DayPart.EVENING;
        });
    if (found.group().startsWith("this")) {
      parts.day(new Day.Ahead(0, 0));
    }
  }

  static void spoken(Matcher found, WhenParts parts) throws WhenTrouble {
    String half = found.group(3);
    Clock hour = half == null ? plain(found.group(2), 0) : halved(number(found, 2), 0, half);
    int minutes =
        switch (found.group(1).replaceAll("\\s", "")) {
          case "halfpast" -> 30;
          case "quarterpast" -> 15;
          default -> -15;
        };
    parts.clock(new Clock(hour.time().plusMinutes(minutes), hour.open()));
  }

  static Clock halved(int hour, int minute, String half) throws WhenTrouble {
    if (hour < 1 || hour > 12 || minute > 59) {
      throw noTime(hour + ":" + minute + half);
    }
    return new Clock(LocalTime.of(hour % 12 + (half.startsWith("p") ? 12 : 0), minute), false);
  }

  /** Without am or pm: hours written with a zero, or from 13, can only be meant one way. */
  static Clock plain(String hour, int minute) throws WhenTrouble {
    int of = Integer.parseInt(hour);
    if (of > 23 || minute > 59) {
      throw noTime(hour + ":" + minute);
    }
    return new Clock(LocalTime.of(of, minute), !hour.startsWith("0") && of >= 1 && of <= 12);
  }

  private static WhenTrouble noTime(String text) {
    return new WhenTrouble(text + " is no time of day.");
  }

  static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  static int minute(Matcher found, int group) {
    return found.group(group) == null ? 0 : number(found, group);
  }

  static @Nullable Integer year(Matcher found, int group) {
    String stated = found.group(group);
    return stated == null ? null : (Integer) (2000 + Integer.parseInt(stated) % 100);
  }

  static int month(Matcher found, int group) {
    return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(found.group(group).substring(0, 3)) / 3
        + 1;
  }

  static DayOfWeek weekday(Matcher found, int group) {
    return DayOfWeek.of(
        "montuewedthufrisatsun".indexOf(found.group(group).substring(0, 3)) / 3 + 1);
  }

  static Which which(String word) {
    return switch (word) {
      case "next" -> Which.NEXT;
      case "this" -> Which.THIS;
      case null, default -> Which.COMING;
    };
  }

  static Span span(String word) {
    return switch (word.charAt(0)) {
      case 'w' -> Span.WEEK;
      case 'm' -> Span.MONTH;
      case 'q' -> Span.QUARTER;
      default -> Span.YEAR;
    };
  }
}
