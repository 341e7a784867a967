package app.ringback.nextstep;

import java.util.Locale;
import java.util.Optional;

/** What became of a next step. */
public enum Outcome {
  OPEN,
  /** It was done; of whatever is no appointment. */
  DONE,
  /** Both came to the appointment. */
  KEPT,
  /** The lead did not come to the appointment. */
  NO_SHOW,
  /** It was moved: another one stands in its place. */
  RESCHEDULED,
  CANCELED;

  /** The word as it is stored and exported. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a step of this kind can end so; rescheduling is no end by itself. */
  public boolean ends(NextStepKind kind) {
    return switch (this) {
      case OPEN, RESCHEDULED -> false;
      case DONE -> kind != NextStepKind.APPOINTMENT;
      case KEPT, NO_SHOW -> kind == NextStepKind.APPOINTMENT;
      case CANCELED -> true;
    };
  }

  public static Optional<Outcome> read(String code) {
    for (Outcome outcome : values()) {
      if (outcome.code().equals(code)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }
}
