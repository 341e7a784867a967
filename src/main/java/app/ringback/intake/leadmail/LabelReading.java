package app.ringback.intake.leadmail;

import app.ringback.intake.clean.DayOrder;
import app.ringback.intake.field.HeaderWords;
import app.ringback.intake.field.HeaderWords.Certainty;
import app.ringback.intake.field.HeaderWords.Meaning;
import app.ringback.intake.field.LeadDraft;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.field.NamedValue;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.leadmail.Labels.Labelled;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a mail of labels into a draft. */
final class LabelReading {

  /** Labels of the place a mail is about, which need not be where the lead lives. */
  private static final Pattern PROPERTY =
      Pattern.compile("(?:inquiry |listing |property )?(?:property|listing|home) address");

  /** Only such a number names the lead; a listing's would make one person of everybody who asks. */
  private static final Pattern LEAD_NUMBER =
      Pattern.compile(".*\\b(?:lead|inquiry|enquiry|submission|prospect)\\b.*");

  /** A bare date may be that of an appointment. */
  private static final Pattern BARE_DATE =
      Pattern.compile("date|time|date time|datetime|fecha|datum|data|timestamp|eingang");

  /** The first of its kind is the lead's; another one is somebody else's or a remark. */
  private static final Set<LeadField> ONCE =
      EnumSet.of(
          LeadField.NAME,
          LeadField.FIRST_NAME,
          LeadField.LAST_NAME,
          LeadField.EMAIL,
          LeadField.NOTES);

  private final LeadDraft draft;
  private final ReadOptions options;
  private final Reading reading;
  private final Set<LeadField> seen = EnumSet.noneOf(LeadField.class);
  private final Set<String> phoneKinds = new HashSet<>();
  private boolean addressed;
  private boolean arrives;
  private String property = "";

  /**
   * @param reading what is known of the mail
   */
  LabelReading(LeadDraft draft, ReadOptions options, Reading reading) {
    this.draft = draft;
    this.options = options;
    this.reading = reading;
  }

  /** Whether there was a label of an address or number of the lead's, with anything behind it. */
  boolean isAddressed() {
    return addressed;
  }

  /** Whether a label said when the lead asked. */
  boolean statesArrival() {
    return arrives;
  }

  /** Reads the lines. */
  void read(List<MailLine> lines, HeaderWords words) {
    for (Labelled labelled : new Labels(words).in(lines)) {
      if (!labelled.text().isEmpty()) {
        put(labelled);
      }
    }
    if (!property.isEmpty() && !seen.contains(LeadField.INTEREST)) {
      put(LeadField.INTEREST, "Interest", "", property);
    }
  }

  private void put(Labelled labelled) {
    Meaning meaning = labelled.meaning();
    String plain = labelled.label().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
    LeadField field =
        meaning.certainty() == Certainty.NAMED || meaning.certainty() == Certainty.HINTED
            ? meaning.field()
            : LeadField.CUSTOM;
    if (PROPERTY.matcher(plain).matches() && !plain.equals("home address")) {
      property = property.isEmpty() ? labelled.text() : property;
      field = LeadField.CUSTOM;
    }
    field =
        switch (field) {
          case OWNER -> LeadField.CUSTOM;
          case VENDOR_ID -> LEAD_NUMBER.matcher(plain).matches() ? field : LeadField.CUSTOM;
          case ARRIVED_AT -> arrival(plain, labelled.text());
          case PHONE -> phone(meaning, labelled);
          case EMAIL -> email(labelled);
          default -> ONCE.contains(field) && !seen.add(field) ? LeadField.CUSTOM : field;
        };
    if (field == LeadField.INTEREST) {
      seen.add(field);
    }
    put(field, labelled.label(), meaning.label(), labelled.text());
  }

  /** A second number is the lead's only when its label says of what kind it is. */
  private LeadField phone(Meaning meaning, Labelled labelled) {
    if (meaning.certainty() == Certainty.HINTED && !reading.isPhone(labelled.text())) {
      return LeadField.CUSTOM;
    }
    boolean isNew = phoneKinds.add(meaning.label());
    boolean isLeads = isNew && (phoneKinds.size() == 1 || !meaning.label().isEmpty());
    addressed |= isLeads;
    return isLeads ? LeadField.PHONE : LeadField.CUSTOM;
  }

  private LeadField email(Labelled labelled) {
    if (!labelled.text().contains("@") && labelled.meaning().certainty() == Certainty.HINTED) {
      return LeadField.CUSTOM;
    }
    if (reading.isNotTheirs(labelled.text()) || !seen.add(LeadField.EMAIL)) {
      return LeadField.CUSTOM;
    }
    addressed = true;
    return LeadField.EMAIL;
  }

  private LeadField arrival(String plain, String text) {
    if (arrives || BARE_DATE.matcher(plain).matches() || !reading.isLikelyArrival(text)) {
      return LeadField.CUSTOM;
    }
    arrives = true;
    return LeadField.ARRIVED_AT;
  }

  private void put(LeadField field, String name, String label, String text) {
    draft.put(new NamedValue(field, name, label, text, DayOrder.of(options.country())));
  }
}
