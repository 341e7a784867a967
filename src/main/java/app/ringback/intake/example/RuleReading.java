package app.ringback.intake.example;

import app.ringback.core.Texts;
import app.ringback.intake.clean.DayOrder;
import app.ringback.intake.field.LeadDraft;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.field.NamedValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a mail by a rule. */
public final class RuleReading {

  private static final Set<LeadField> WHO =
      Set.of(LeadField.NAME, LeadField.FIRST_NAME, LeadField.LAST_NAME);

  /** Fields of a lead stand at the beginning of a mail; looking for them takes bounded time. */
  private static final int LONGEST = 100_000;

  private static final int MOST_LINES = 5_000;

  private RuleReading() {}

  /**
   * Puts what the rule finds into the draft.
   *
   * @return false when the mail has another layout: a name or every address is not in its place
   */
  public static boolean read(MailRule rule, String text, LeadDraft draft) {
    List<String> lines = Texts.cut(text, LONGEST).lines().limit(MOST_LINES).toList();
    boolean isNamed = true;
    boolean isAddressed = false;
    for (Mark mark : rule.marks()) {
      Optional<String> value = mark.in(lines);
      isNamed &= value.isPresent() || !WHO.contains(mark.field());
      boolean isAddress = mark.field() == LeadField.PHONE || mark.field() == LeadField.EMAIL;
      isAddressed |= value.isPresent() && isAddress;
      value.ifPresent(found ->
          draft.put(
              new NamedValue(mark.field(), mark.field().code(), "", found, DayOrder.MONTH_FIRST)));
    }
    return isNamed && isAddressed;
  }
}
