package app.ringback.template;

import app.ringback.core.Texts;
import app.ringback.lead.Lead;
import java.util.Locale;
import java.util.Set;

/**
 * What merge fields say for one lead. Data that came from anywhere is made fit to stand in a
 * sentence; what says nothing, or is itself a hole, counts as missing.
 */
final class FieldValues {

  /** What forms and exports write for nothing. */
  private static final Set<String> NOTHING =
      Set.of(
          "n/a",
          "na",
          "n.a.",
          "none",
          "null",
          "nil",
          "undefined",
          "unknown",
          "nan",
          "tbd",
          "#n/a",
          "not provided",
          "not specified",
          "(blank)",
          "(none)",
          "(null)");

  private final Lead lead;
  private final MergeFacts facts;

  FieldValues(Lead lead, MergeFacts facts) {
    this.lead = lead;
    this.facts = facts;
  }

  /** What the field of that name says; empty when it is missing. */
  String of(String name) {
    return MergeField.read(name).map(this::known).orElseGet(() -> fit(CustomFields.of(lead, name)));
  }

  private String known(MergeField field) {
    return switch (field) {
      case FIRST_NAME -> fit(lead.firstName());
      case LAST_NAME -> fit(lead.lastName());
      case NAME -> fit(fit(lead.firstName()) + " " + fit(lead.lastName()));
      case COMPANY -> fit(lead.company());
      case INTEREST -> fit(lead.interest());
      case REASON -> fit(lead.reason());
      case INDUSTRY -> fit(lead.industry());
      case SOURCE -> fit(lead.source());
      case NOTES -> fit(lead.notes());
      case CITY -> fit(lead.address().city());
      case REGION -> fit(Texts.firstOf(lead.address().region(), lead.region()));
      case REP -> rep();
      case REP_NAME -> fit(facts.repName());
      case REP_FIRST_NAME -> fit(facts.repName()).split(" ", 2)[0];
      case REP_COMPANY -> fit(facts.repCompany());
      case CALLBACK_NUMBER -> fit(facts.callbackNumber());
      case APPOINTMENT_DAY -> fit(facts.appointmentDay());
      case APPOINTMENT_TIME -> fit(facts.appointmentTime());
      case NEXT_STEP_DAY -> fit(facts.nextStepDay());
      case NEXT_STEP_TIME -> fit(facts.nextStepTime());
    };
  }

  /** Who writes and for whom, as far as the settings say. */
  private String rep() {
    String name = fit(facts.repName());
    String company = fit(facts.repCompany());
    return name.isEmpty() || company.isEmpty() ? name + company : name + " from " + company;
  }

  /** The value on one line, in whole characters; empty when it says nothing. */
  private String fit(String value) {
    String words = Printable.value(value);
    return !Printable.saysSomething(words)
            || NOTHING.contains(words.toLowerCase(Locale.ROOT))
            || !Holes.in(words, lead.custom().keySet()).isEmpty()
        ? ""
        : words;
  }
}
