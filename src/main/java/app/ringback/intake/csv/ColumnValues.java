package app.ringback.intake.csv;

import app.ringback.core.EmailAddress;
import app.ringback.intake.clean.Absent;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.field.LeadField;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Recognises columns by what stands in them. */
final class ColumnValues {

  /** Share of the values that must agree, in percent. */
  private static final int AGREEING = 70;

  /** From this many equal values on a column is about the sender, not about the leads. */
  private static final int REPEATED = 4;

  private static final Pattern WORD = Pattern.compile("[\\p{L}'’.-]{1,30}");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}'’.-]+,?(?: [\\p{L}'’.-]+){1,4}");

  private final Cleaners cleaners;
  private final String country;

  ColumnValues(Cleaners cleaners, String country) {
    this.cleaners = cleaners;
    this.country = country;
  }

  /** E-mails, numbers or states, when nearly all values are. */
  Optional<LeadField> recognise(int index, List<Row> sample) {
    List<String> values = values(index, sample);
    if (values.isEmpty() || isRepeated(values)) {
      return Optional.empty();
    }
    if (mostly(values, this::isEmail)) {
      return Optional.of(LeadField.EMAIL);
    }
    return mostly(values, value -> cleaners.phones().isPhone(value, country))
        ? Optional.of(LeadField.PHONE)
        : Optional.empty();
  }

  /** Whether there are values, and none of them is what the header hints at. */
  boolean contradict(LeadField hinted, int index, List<Row> sample) {
    List<String> values = values(index, sample);
    Predicate<String> fits =
        hinted == LeadField.EMAIL
            ? this::isEmail
            : value -> cleaners.phones().isPhone(value, country);
    return !values.isEmpty() && values.stream().noneMatch(fits);
  }

  boolean areStates(int index, List<Row> sample) {
    List<String> values = values(index, sample);
    return !values.isEmpty() && mostly(values, value -> cleaners.regions().code(value).isPresent());
  }

  boolean areFullNames(int index, List<Row> sample) {
    List<String> values = values(index, sample);
    return !values.isEmpty()
        && !isRepeated(values)
        && mostly(values, value -> WORDS.matcher(value).matches());
  }

  boolean areSingleWords(int index, List<Row> sample) {
    List<String> values = values(index, sample);
    return !values.isEmpty()
        && !isRepeated(values)
        && mostly(values, value -> WORD.matcher(value).matches());
  }

  private boolean isEmail(String value) {
    return EmailAddress.read(value).isPresent()
        || cleaners.emails().clean(value, "").emails().stream().anyMatch(email -> email.valid());
  }

  private static boolean isRepeated(List<String> values) {
    return values.size() >= REPEATED && new HashSet<>(values).size() * 2 < values.size();
  }

  private static boolean mostly(List<String> values, Predicate<String> test) {
    return values.stream().filter(test).count() * 100 >= (long) values.size() * AGREEING;
  }

  private static List<String> values(int index, List<Row> sample) {
    return sample.stream().map(row -> row.cell(index).strip()).filter(v -> !Absent.is(v)).toList();
  }
}
