package app.ringback.template;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields that every template knows, beside the custom fields of a lead. Each is also known by
 * the names that other programs give it, so that templates can be pasted from there.
 */
public enum MergeField {
  FIRST_NAME(false, "fname", "firstname", "given name"),
  LAST_NAME(false, "lname", "lastname", "surname"),
  NAME(false, "full name", "fullname"),
  COMPANY(false, "company name", "business name"),
  INTEREST(true),
  REASON(true),
  INDUSTRY(true),
  SOURCE(true),
  NOTES(false),
  CITY(false),
  REGION(false),
  REP(false),
  REP_NAME(false, "my name", "your name", "sender name", "agent name"),
  REP_FIRST_NAME(false, "my first name", "sender first name"),
  REP_COMPANY(false, "my company", "your company", "sender company"),
  CALLBACK_NUMBER(false, "my number", "your number", "my phone", "your phone"),
  APPOINTMENT_DAY(false, "appointment date"),
  APPOINTMENT_TIME(false),
  NEXT_STEP_DAY(false),
  NEXT_STEP_TIME(false);

  private static final Map<String, MergeField> BY_NAME = byName();

  private final boolean personal;

  // Made by List.of: nobody can change it.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> others;

  MergeField(boolean personal, String... others) {
    this.personal = personal;
    this.others = List.of(others);
  }

  private static Map<String, MergeField> byName() {
    Map<String, MergeField> fields = new HashMap<>();
    for (MergeField field : values()) {
      fields.put(plain(field.code()), field);
      field.others.forEach(other -> fields.put(other, field));
    }
    return Map.copyOf(fields);
  }

  /** As it is written in a template: {@code first_name}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a message that merged it counts as personalised: one that knows more of the lead than
   * the name.
   */
  public boolean personal() {
    return personal;
  }

  /** The field of that name, however its words are joined; empty for anything else. */
  public static Optional<MergeField> read(String name) {
    return Optional.ofNullable(BY_NAME.get(plain(name)));
  }

  /**
   * A name as it is compared: lower case, words parted by single blanks, without what other
   * programs put in front of it ({@code contact.first_name}).
   */
  static String plain(String name) {
    String words =
        name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
            .replaceAll("[\\s_\\-.]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    return words.replaceFirst("^(?:contact|lead|customer|person|client) ", "");
  }
}
