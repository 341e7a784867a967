package app.ringback.nextstep;

import static app.ringback.nextstep.WhenMeanings.ahead;
import static app.ringback.nextstep.WhenMeanings.dotted;
import static app.ringback.nextstep.WhenMeanings.halved;
import static app.ringback.nextstep.WhenMeanings.minute;
import static app.ringback.nextstep.WhenMeanings.month;
import static app.ringback.nextstep.WhenMeanings.number;
import static app.ringback.nextstep.WhenMeanings.part;
import static app.ringback.nextstep.WhenMeanings.plain;
import static app.ringback.nextstep.WhenMeanings.span;
import static app.ringback.nextstep.WhenMeanings.spoken;
import static app.ringback.nextstep.WhenMeanings.weekday;
import static app.ringback.nextstep.WhenMeanings.which;
import static app.ringback.nextstep.WhenMeanings.year;

import app.ringback.nextstep.WhenParts.Clock;
import app.ringback.nextstep.WhenParts.Day;
import app.ringback.nextstep.WhenParts.DayPart;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
              "(20[0-9]{2})-([0-9]{1,2})-([0-9]{1,2})",
              (found, parts, dayFirst) ->
                  parts.day(new Day.Dated(number(found, 1), number(found, 2), number(found, 3)))),
          rule("([0-9]{1,2})/([0-9]{1,2})(?:/((?:20)?[0-9]{2}))?", WhenMeanings::slashed),
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

  private static final Pattern DATE_T_TIME = Pattern.compile("([0-9])t([0-9])");
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
  static WhenParts parse(String typed, boolean dayFirst) throws WhenTrouble {
    // As machines write it: 2026-03-14T10:30.
    String text = DATE_T_TIME.matcher(typed).replaceAll("$1 $2");
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
}
