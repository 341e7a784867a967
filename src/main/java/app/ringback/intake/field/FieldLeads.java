package app.ringback.intake.field;

import app.ringback.core.EmailAddress;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.clean.DayOrder;
import java.util.Map;

/** Makes leads of records whose values have names: JSON objects and forms. */
public final class FieldLeads {

  private final Cleaners cleaners = Cleaners.shipped();
  private final HeaderWords words = new HeaderWords();

  /**
   * The lead of one record.
   *
   * @param values by name, in their order; names mean what the same columns of a table mean
   */
  public IncomingLead lead(
      Map<String, String> values, ReadOptions options, String rawType, String raw) {
    LeadDraft draft = new LeadDraft(cleaners, options);
    DayOrder order = DayOrder.of(options.country());
    values.forEach((name, text) -> {
      HeaderWords.Meaning meaning = words.meaning(name);
      draft.put(new NamedValue(field(meaning, text, options), name, meaning.label(), text, order));
    });
    return draft.build(rawType, raw);
  }

  /** Whether the name is a known one of a field. */
  public boolean isKnown(String name) {
    return words.meaning(name).certainty() == HeaderWords.Certainty.NAMED;
  }

  private LeadField field(HeaderWords.Meaning meaning, String text, ReadOptions options) {
    return switch (meaning.certainty()) {
      case NAMED -> meaning.field();
      case HINTED -> fits(meaning.field(), text, options) ? meaning.field() : LeadField.CUSTOM;
      case CLOSED, OPEN -> LeadField.CUSTOM;
    };
  }

  private boolean fits(LeadField hinted, String text, ReadOptions options) {
    return hinted == LeadField.EMAIL
        ? EmailAddress.read(text).isPresent()
        : cleaners.phones().isPhone(text, options.country());
  }
}
