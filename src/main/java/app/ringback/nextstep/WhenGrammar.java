package app.ringback.nextstep;

import app.ringback.nextstep.WhenParts.Clock;
import app.ringback.nextstep.WhenParts.Day;
import app.ringback.nextstep.WhenParts.DayPart;
import app.ringback.nextstep.WhenParts.Span;
import app.ringback.nextstep.WhenParts.Which;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a time in plain English may consist of. The text is eaten from its beginning by the first
 * rule that fits; where none does, the text is not understood. No rule can look far, so that a text
 * of any kind is read in time that grows with its length.
 */
final class WhenGrammar {

  /** Applies what was found. */
  private interface Meaning {
    void apply(Matcher found, WhenParts parts, boolean dayFirst) throws WhenTrouble;
  }

  private record Rule(Pattern pattern, Meaning meaning) {}

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String WEEKDAY =
      "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
          + "|sat(?:urday)?|sun(?:day)?)\\.?";
  private static final String HALF_OF_DAY = " ?(a\\.?m?\\.?|p\\.?m?\\.?)";
  private static final String TH = "(?:st|nd|rd|th)";
  private static final String UNIT =
      "(minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?)";
  private static final String AMOUNT = "(an?|one|two|three|half an|[0-9]{1,4}(?:\\.[0-9])?)";

  private static final List<Rule> RULES =
      List.of(
          rule("(?:at|on|by|the|of|around|about|from)", (found, parts, dayFirst) -> {}),
          rule(
              "(?:in|\\+) ?" + AMOUNT + " ?" + UNIT,
              (found, parts, dayFirst) -> ahead(found, parts)),
          rule(
              AMOUNT + " ?" + UNIT + " (?:from now|ahead|later)",
              (found, parts, dayFirst) -> ahead(found, parts)),
          rule(
              "(20[0-9]{2})-([0-9]{1,2})-([0-9]{1,2})t?",
              (found, parts, dayFirst) ->
                  parts.day(new Day.Dated(number(found, 1), number(found, 2), number(found, 3)))),
          rule("([0-9]{1,2})/([0-9]{1,2})(?:/((?:20)?[0-9]{2}))?", WhenGrammar::slashed),
          rule(
              "([0-9]{1,2})\\.([0-9]{1,2})\\.((?:20)?[0-9]{2}(?![:0-9]))?",
              (found, parts, dayFirst) ->
                  parts.day(new Day.Dated(year(found, 3), number(found, 2), number(found, 1)))),
          rule(
              MONTH + " ?([0-9]{1,2})" + TH + "?(?:,? (20[0-9]{2})(?!:))?",
              (found, parts, dayFirst) ->
                  parts.day(new Day.Dated(year(found, 3), month(found, 1), number(found, 2)))),
          rule(
              "([0-9]{1,2})" + TH + "?\\.? (?:of )?" + MONTH + "(?:,? (20[0-9]{2})(?!:))?",
              (found, parts, dayFirst) ->
                  parts.day(new Day.Dated(year(found, 3), month(found, 2), number(found, 1)))),
          rule(
              "([0-9]{1,2})" + TH,
              (found, parts, dayFirst) -> parts.day(new Day.Dated(null, null, number(found, 1)))),
          rule(
              "(?:(next|this|coming) )?" + WEEKDAY,
              (found, parts, dayFirst) ->
                  parts.day(new Day.Weekday(weekday(found, 2), which(found.group(1))))),
          rule("today", (found, parts, dayFirst) -> parts.day(new Day.Ahead(0, 0))),
          rule(
              "tonight",
              (found, parts, dayFirst) -> {
                parts.day(new Day.Ahead(0, 0));
                parts.part(DayPart.EVENING);
              }),
          rule(
              "(?:day after tomorrow|overmorrow)",
              (found, parts, dayFirst) -> parts.day(new Day.Ahead(2, 0))),
          rule(
              "(?:tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr)",
              (found, parts, dayFirst) -> parts.day(new Day.Ahead(1, 0))),
          rule(
              "(?:yesterday|now|ago|last)",
              (found, parts, dayFirst) -> {
                throw WhenTrouble.past();
              }),
          rule(
              "(?:start of |beginning of )?next (week|month|quarter|year)",
              (found, parts, dayFirst) ->
                  parts.day(new Day.Edge(span(found.group(1)), false, true))),
          rule(
              "(?:(?:end of|eo)(?: the| this)?|(end of next)) ?(week|month|quarter|year)",
              (found, parts, dayFirst) ->
                  parts.day(new Day.Edge(span(found.group(2)), true, found.group(1) != null))),
          rule(
              "eo([wmqy])",
              (found, parts, dayFirst) ->
                  parts.day(new Day.Edge(span(found.group(1)), true, false))),
          rule(
              "(?:end of(?: the)? (?:business )?day|eod|cob)",
              (found, parts, dayFirst) -> parts.clock(new Clock(LocalTime.of(17, 0), false))),
          rule(
              "(?:noon|midday|lunch(?:time)?)",
              (found, parts, dayFirst) -> parts.clock(new Clock(LocalTime.NOON, false))),
          rule(
              "midnight",
              (found, parts, dayFirst) -> {
                throw new WhenTrouble("Midnight ends one day and begins the next. Write 11:59 pm.");
              }),
          rule(
              "(?:in the |this )?(morning|afternoon|evening|night)",
              (found, parts, dayFirst) -> part(found, parts)),
          rule(
              "(half past|quarter past|quarter to) ([0-9]{1,2})(?:" + HALF_OF_DAY + ")?",
              (found, parts, dayFirst) -> spoken(found, parts)),
          rule(
              "([0-9]{1,2})(?:[:.]([0-9]{2}))?" + HALF_OF_DAY,
              (found, parts, dayFirst) ->
                  parts.clock(halved(number(found, 1), minute(found, 2), found.group(3)))),
          rule(
              "([0-9]{1,2})[:h]([0-9]{2})(?::[0-9]{2})?",
              (found, parts, dayFirst) -> parts.clock(plain(found.group(1), number(found, 2)))),
          rule("([0-9]{1,2})\\.([0-9]{1,2})", (found, parts, dayFirst) -> dotted(found, parts)),
          rule(
              "([0-9]{1,2})(?: ?o'?clock| ?h)?",
              (found, parts, dayFirst) -> parts.clock(plain(found.group(1), 0))),
          rule(
              "(?:their|lead'?s?|his|her|client'?s?|customer'?s?) (?:local )?time",
              (found, parts, dayFirst) -> parts.zone("theirs")),
          rule("(?:my|our) time", (found, parts, dayFirst) -> parts.zone("mine")),
          zone("e[sd]?t|eastern", "America/New_York"),
          zone("c[sd]?t|central", "America/Chicago"),
          zone("m[sd]?t|mountain", "America/Denver"),
          zone("p[sd]?t|pacific", "America/Los_Angeles"),
          zone("utc|gmt", "UTC"));

  private static final Pattern GAP = Pattern.compile("[\\s,;@]+");
  private static final Pattern WORD = Pattern.compile("[^\\s,;]{1,30}");

  private WhenGrammar() {}

  private static Rule rule(String pattern, Meaning meaning) {
    // What is eaten ends where a word or a number does.
    String spaced = pattern.replace(" ?", "\\s{0,5}").replace(" ", "\\s{1,5}");
    return new Rule(Pattern.compile(spaced + "(?![\\p{L}0-9])"), meaning);
  }

  private static Rule zone(String names, String id) {
    return rule("(?:" + names + ")(?: time)?", (found, parts, dayFirst) -> parts.zone(id));
  }

  /** Reads a text in lower case. */
  static WhenParts parse(String text, boolean dayFirst) throws WhenTrouble {
    WhenParts parts = new WhenParts();
    int at = skip(text, 0);
    while (at < text.length()) {
      at = skip(text, eat(text, at, parts, dayFirst));
    }
    if (parts.isEmpty()) {
      throw new WhenTrouble("Write when, such as \"fri 2pm\" or \"tomorrow 9\".");
    }
    return parts;
  }

  private static int skip(String text, int from) {
    Matcher gap = GAP.matcher(text).region(from, text.length());
    return gap.lookingAt() ? gap.end() : from;
  }

  private static int eat(String text, int from, WhenParts parts, boolean dayFirst)
      throws WhenTrouble {
    for (Rule rule : RULES) {
      Matcher found = rule.pattern().matcher(text).region(from, text.length());
      if (found.lookingAt() && found.end() > from) {
        rule.meaning().apply(found, parts, dayFirst);
        return found.end();
      }
    }
    Matcher word = WORD.matcher(text).region(from, text.length());
    throw WhenTrouble.unknown(word.lookingAt() ? word.group() : text.substring(from, from + 1));
  }

  private static void ahead(Matcher found, WhenParts parts) throws WhenTrouble {
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

  private static void slashed(Matcher found, WhenParts parts, boolean dayFirst) throws WhenTrouble {
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
  private static void dotted(Matcher found, WhenParts parts) throws WhenTrouble {
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

  private static void part(Matcher found, WhenParts parts) throws WhenTrouble {
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

  private static void spoken(Matcher found, WhenParts parts) throws WhenTrouble {
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

  private static Clock halved(int hour, int minute, String half) throws WhenTrouble {
    if (hour < 1 || hour > 12 || minute > 59) {
      throw noTime(hour + ":" + minute + half);
    }
    return new Clock(LocalTime.of(hour % 12 + (half.startsWith("p") ? 12 : 0), minute), false);
  }

  /** Without am or pm: hours written with a zero, or from 13, can only be meant one way. */
  private static Clock plain(String hour, int minute) throws WhenTrouble {
    int of = Integer.parseInt(hour);
    if (of > 23 || minute > 59) {
      throw noTime(hour + ":" + minute);
    }
    return new Clock(LocalTime.of(of, minute), !hour.startsWith("0") && of >= 1 && of <= 12);
  }

  private static WhenTrouble noTime(String text) {
    return new WhenTrouble(text + " is no time of day.");
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static int minute(Matcher found, int group) {
    return found.group(group) == null ? 0 : number(found, group);
  }

  private static @Nullable Integer year(Matcher found, int group) {
    String stated = found.group(group);
    return stated == null ? null : (Integer) (2000 + Integer.parseInt(stated) % 100);
  }

  private static int month(Matcher found, int group) {
    return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(found.group(group).substring(0, 3)) / 3
        + 1;
  }

  private static DayOfWeek weekday(Matcher found, int group) {
    return DayOfWeek.of(
        "montuewedthufrisatsun".indexOf(found.group(group).substring(0, 3)) / 3 + 1);
  }

  private static Which which(String word) {
    return switch (word) {
      case "next" -> Which.NEXT;
      case "this" -> Which.THIS;
      case null, default -> Which.COMING;
    };
  }

  private static Span span(String word) {
    return switch (word.charAt(0)) {
      case 'w' -> Span.WEEK;
      case 'm' -> Span.MONTH;
      case 'q' -> Span.QUARTER;
      default -> Span.YEAR;
    };
  }
}
