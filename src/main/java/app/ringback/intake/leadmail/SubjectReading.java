package app.ringback.intake.leadmail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the subject of a lead mail says.
 *
 * @param name of the lead
 * @param about what they ask about, may be empty
 */
record SubjectReading(String name, String about) {

  private static final String NAME =
      "(\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:(?:van|von|de|der|den|la|del|di|da)\\s+)*\\p{Lu}[\\p{L}.'’-]*){1,3})";

  private static final Pattern FORWARDED =
      Pattern.compile("^(?:\\s*(?:fwd?|fw|wg|tr|rv|i)\\s*:)+\\s*", Pattern.CASE_INSENSITIVE);

  /** {@code New realtor.com lead - First Last}. */
  private static final Pattern NEW_LEAD =
      Pattern.compile("^(?i:new)\\s+(?:\\S+\\s+){0,4}(?i:lead)\\s+[-–—]\\s+" + NAME + "\\s*$");

  /** {@code First Last is requesting information about 12 High Street}. */
  private static final Pattern REQUESTING =
      Pattern.compile(
          "^"
              + NAME
              + "\\s+(?:is requesting|requested|is asking for|would like|wants) (?:more )?"
              + "(?:information|info|details) (?:about|on|regarding)\\s+(\\S.*)$");

  private static final int LONGEST = 500;

  /** What the subject says, when it is one of a lead mail. */
  static Optional<SubjectReading> of(String subject) {
    if (subject.length() > LONGEST) {
      return Optional.empty();
    }
    String bare = FORWARDED.matcher(subject.strip()).replaceFirst("");
    Matcher lead = NEW_LEAD.matcher(bare);
    if (lead.matches()) {
      return Optional.of(new SubjectReading(lead.group(1), ""));
    }
    Matcher asking = REQUESTING.matcher(bare);
    return asking.matches()
        ? Optional.of(new SubjectReading(asking.group(1), asking.group(2).strip()))
        : Optional.empty();
  }
}
