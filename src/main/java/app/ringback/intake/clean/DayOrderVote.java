package app.ringback.intake.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at every date of a column: a part over 12 can only be a day. */
public final class DayOrderVote {

  private static final Pattern PARTS =
      Pattern.compile("^\\D{0,12}?(\\d{1,2})[/.-](\\d{1,2})[/.-](?:\\d{4}|\\d{2})(?!\\d)");

  private boolean firstOver12;
  private boolean secondOver12;

  public void see(String text) {
    if (firstOver12 || text.length() < 6 || text.length() > 64 || isIso(text)) {
      return;
    }
    Matcher parts = PARTS.matcher(text);
    if (parts.find()) {
      firstOver12 |= Integer.parseInt(parts.group(1)) > 12;
      secondOver12 |= Integer.parseInt(parts.group(2)) > 12;
    }
  }

  /** The order of the column; where no value tells, what people of the country mean. */
  public DayOrder result(String country) {
    if (firstOver12) {
      return DayOrder.DAY_FIRST;
    }
    return secondOver12 ? DayOrder.MONTH_FIRST : DayOrder.of(country);
  }

  private static boolean isIso(String text) {
    return text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
  }
}
