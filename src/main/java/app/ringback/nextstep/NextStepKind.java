package app.ringback.nextstep;

import java.util.Locale;
import java.util.Optional;

/** What was agreed on. */
public enum NextStepKind {
  /** The rep calls the lead. */
  CALLBACK,
  /** Both meet, wherever that is. */
  APPOINTMENT,
  /** The rep sends the lead something. */
  SEND,
  OTHER;

  /** The word as it is stored and exported: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<NextStepKind> read(String code) {
    for (NextStepKind kind : values()) {
      if (kind.code().equalsIgnoreCase(code.strip())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
