package app.ringback.intake.clean;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a calendar day; months may be words of the languages whose headers Ringback reads. */
final class DayReader {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern MONTH_WORD =
      Pattern.compile(
          "(?:(\\d{1,2})(?:st|nd|rd|th|\\.|er)?[\\s-]*(?:de\\s+)?)?(\\p{L}{3,10})\\.?[\\s,-]*"
              + "(?:(?:de|del)\\s+)?(?:(\\d{1,2})(?:st|nd|rd|th)?[\\s,-]+)?(\\d{4}|\\d{2})(?!\\d)");

  private static final String[] MONTHS = {
    "jan january januar janvier ene enero gen gennaio",
    "feb february februar fevrier fev febrero febbraio",
    "mar march marz maerz mars marzo mrz",
    "apr april avril avr abr abril aprile",
    "may mai mayo mag maggio",
    "jun june juni juin junio giu giugno",
    "jul july juli juillet juil julio lug luglio",
    "aug august aout ago agosto",
    "sep sept september septembre septiembre set settembre",
    "oct october okt oktober octobre octubre ott ottobre",
    "nov november novembre noviembre",
    "dec december dez dezember decembre dic diciembre dicembre"
  };

  private final Map<String, Integer> months = new HashMap<>();

  DayReader() {
    for (int month = 0; month < MONTHS.length; month++) {
      for (String word : MONTHS[month].split(" ", -1)) {
        months.put(word, month + 1);
      }
    }
  }

  Optional<LocalDate> read(String text, DayOrder order) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.find()) {
      return day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (yearLast.find()) {
      // Only day-first countries write points: 02.03.2026.
      boolean dayFirst = order == DayOrder.DAY_FIRST || yearLast.group(2).equals(".");
      int first = number(yearLast, 1);
      int second = number(yearLast, 3);
      int year = year(yearLast.group(4));
      Optional<LocalDate> meant = dayFirst ? day(year, second, first) : day(year, first, second);
      return meant.isPresent()
          ? meant
          : dayFirst ? day(year, first, second) : day(year, second, first);
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.find()) {
      return day(number(compact, 1), number(compact, 2), number(compact, 3));
    }
    return byWord(text);
  }

  private Optional<LocalDate> byWord(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    Matcher found = MONTH_WORD.matcher(plain);
    int from = 0;
    while (found.find(from)) {
      Integer month = months.get(found.group(2).toLowerCase(Locale.ROOT));
      String day = found.group(1) == null ? found.group(3) : found.group(1);
      if (month != null && day != null) {
        return day(year(found.group(4)), month, Integer.parseInt(day));
      }
      from = found.end(2);
    }
    return Optional.empty();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 2 ? 2000 + year : year;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return year < 1900 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      // 30 February: no day.
      return Optional.empty();
    }
  }
}
