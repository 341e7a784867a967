package app.ringback.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like an unfilled merge field in a message that is about to leave, whoever wrote
 * it and with whatever program: {@code {first_name}}, {@code {{contact.first_name}}}, {@code
 * [Name]}, {@code %FNAME%}, {@code <first name>}, and a greeting that greets nobody ({@code "Hi
 * ,"}). Braces and brackets around anything else are a person's own and stay.
 */
public final class Holes {

  private static final String NAME = "\\p{L}[\\p{L}\\p{N} _.'\\-]{0,63}";

  /** With another word behind a bar, or marked as missing: nobody writes that by hand. */
  private static final Pattern SURELY =
      Pattern.compile(
          "\\{\\{?\\s*"
              + NAME
              + "\\|[^{}\\n\\r]{0,300}\\}\\}?"
              + "|\\{\\{?\\s*\\p{L}[^{}\\n\\r]{0,300}\\?\\s*\\}\\}?"
              + "|\\{\\{\\s*"
              + NAME
              + "\\s*\\}\\}");

  /** Something in the brackets of some program; a hole when it is the name of a field. */
  private static final Pattern MAYBE =
      Pattern.compile(
          "\\$?\\{\\s*(?<braces>"
              + NAME
              + ")\\s*\\}|\\[\\[?\\s*(?<brackets>"
              + NAME
              + ")\\s*\\]\\]?|<<?\\s*(?<angles>"
              + NAME
              + ")\\s*>>?|%%?(?<percents>"
              + NAME
              + ")%%?|\\*\\|\\s*(?<bars>"
              + NAME
              + ")\\s*\\|\\*");

  private static final List<String> GROUPS =
      List.of("braces", "brackets", "angles", "percents", "bars");

  /** Other words that only ever stand in brackets for something to be filled in. */
  private static final Set<String> BRACKETED =
      Set.of(
          "agent",
          "business",
          "date",
          "day",
          "day and time",
          "date and time",
          "insert name",
          "lead",
          "lastname",
          "phone",
          "phone number",
          "prospect",
          "prospect name",
          "recipient",
          "customer",
          "time",
          "your phone number",
          "your title");

  /** What a person may well put in square or pointed brackets for something else. */
  private static final Set<MergeField> ORDINARY =
      Set.of(
          MergeField.NOTES,
          MergeField.REASON,
          MergeField.SOURCE,
          MergeField.REGION,
          MergeField.REP);

  private static final Pattern NOBODY =
      Pattern.compile(
          "(?m)^\\s*(?:hi|hey|hello|dear|good (?:morning|afternoon|evening))\\s+,",
          Pattern.CASE_INSENSITIVE);

  private Holes() {}

  /** How a field that is missing is shown in a message: {@code {industry?}}. */
  static String mark(String name) {
    return "{" + name.replaceAll("[{}|\\p{Cntrl}]", "").strip() + "?}";
  }

  /** The holes of a message in their order, each once, as they stand there; empty for none. */
  public static List<String> in(String message) {
    return in(message, Set.of());
  }

  /**
   * The same for a message to a lead who has these custom fields: their names in braces are holes,
   * too.
   */
  public static List<String> in(String message, Collection<String> custom) {
    Set<String> holes = new LinkedHashSet<>();
    all(SURELY, message).forEach(holes::add);
    Matcher maybe = MAYBE.matcher(message);
    while (maybe.find()) {
      for (String group : GROUPS) {
        String name = maybe.group(group);
        String hole = maybe.group();
        if (name != null
            && isField(name, group, custom)
            && holes.stream().noneMatch(found -> found.contains(hole))) {
          holes.add(hole);
        }
      }
    }
    all(NOBODY, message).stream().map(String::strip).forEach(holes::add);
    return List.copyOf(holes);
  }

  private static List<String> all(Pattern pattern, String message) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(message);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static boolean isField(String name, String group, Collection<String> custom) {
    var field = MergeField.read(name);
    if (group.equals("braces")) {
      return field.isPresent()
          || custom.stream().anyMatch(each -> CustomFields.sameName(each, name));
    }
    return field.isPresent()
        ? !ORDINARY.contains(field.get())
        : group.equals("brackets") && BRACKETED.contains(name.strip().toLowerCase(Locale.ROOT));
  }
}
