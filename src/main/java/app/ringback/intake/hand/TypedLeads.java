package app.ringback.intake.hand;

import app.ringback.core.Texts;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.clean.DayOrder;
import app.ringback.intake.field.LeadDraft;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.field.NamedValue;
import app.ringback.intake.field.ReadOptions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a line such as {@code Jane Doe 206-555-0100 solar}: the number and the address tell
 * themselves, what stands before them is the name, what comes after is the interest.
 */
public final class TypedLeads {

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s<>,;:()@]{1,64}@[^\\s<>,;:()@]{1,200}\\.[\\p{L}]{2,24}");

  /**
   * Digits with what stands between them in numbers; whether it is one is decided by its reader.
   */
  private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\d[\\d\\s().-]{5,18}\\d");

  private static final Pattern EDGE = Pattern.compile("^[\\s,;:|/<>-]+|[\\s,;:|/<>-]+$");

  /** Nobody types more about a lead; what stands behind it is only kept in the original. */
  private static final int LONGEST = 2000;

  private final Cleaners cleaners = Cleaners.shipped();

  /** The lead a line tells of; empty when no number and no address of anybody stands in it. */
  public Optional<IncomingLead> read(String line, ReadOptions options) {
    LeadDraft draft = new LeadDraft(cleaners, options);
    StringBuilder rest = new StringBuilder(Texts.cut(line.strip(), LONGEST));
    int first = takeAll(rest, EMAIL, draft, LeadField.EMAIL, options, Integer.MAX_VALUE);
    first = takeAll(rest, NUMBER, draft, LeadField.PHONE, options, first);
    if (first == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    put(draft, LeadField.NAME, rest.substring(0, first), options);
    put(draft, LeadField.INTEREST, rest.substring(first), options);
    return Optional.of(draft.build("text/plain", line.strip()));
  }

  /** Takes out all there are, and answers where the first of all stood. */
  private int takeAll(
      StringBuilder rest,
      Pattern pattern,
      LeadDraft draft,
      LeadField field,
      ReadOptions options,
      int before) {
    int first = before;
    int from = 0;
    Matcher found = pattern.matcher(rest);
    while (found.find(from)) {
      String text = field == LeadField.PHONE ? number(found.group(), options) : found.group();
      if (text.isEmpty()) {
        from = found.end();
        continue;
      }
      put(draft, field, text, options);
      first = Math.min(first, found.start());
      from = found.start();
      rest.delete(found.start(), found.start() + text.length());
      found = pattern.matcher(rest);
    }
    return first;
  }

  /** The longest beginning that is a number: what follows a blank may belong to the next one. */
  private String number(String text, ReadOptions options) {
    for (int end = text.length(); end > 0; end--) {
      boolean isWhole =
          Character.isDigit(text.charAt(end - 1))
              && (end == text.length() || !Character.isDigit(text.charAt(end)));
      if (isWhole && cleaners.phones().isPhone(text.substring(0, end), options.country())) {
        return text.substring(0, end);
      }
    }
    return "";
  }

  private static void put(LeadDraft draft, LeadField field, String text, ReadOptions options) {
    String clean = EDGE.matcher(text).replaceAll("").replaceAll("\\s{2,}", " ");
    draft.put(new NamedValue(field, field.code(), "", clean, DayOrder.of(options.country())));
  }
}
