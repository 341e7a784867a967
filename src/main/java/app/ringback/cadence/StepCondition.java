package app.ringback.cadence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What must be so for a step to be done; else it is skipped. */
public enum StepCondition {
  /** No call to the lead was answered, by a person or a machine, since the step before. */
  UNANSWERED,
  /** The lead has a number that takes texts. */
  CAN_TEXT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<StepCondition> read(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
