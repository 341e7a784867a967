package app.ringback.outbox.call;

import java.util.Locale;
import java.util.Optional;

/** The rep's word for how a call went; each has a key on the screen. */
public enum CallOutcome {
  /** Spoke with the lead. */
  TALKED("human"),
  /** Spoke with the lead, who wants to be called at another time. */
  CALL_BACK("human"),
  /** Spoke with the lead, who does not want it. */
  NOT_INTERESTED("human"),
  /** Spoke with somebody who is not the lead. */
  WRONG_PERSON("human"),
  /** A voicemail answered, and nothing was left. */
  VOICEMAIL("machine"),
  /** A message was left on the voicemail. */
  LEFT_MESSAGE("machine"),
  NO_ANSWER("none"),
  BUSY("none"),
  BAD_NUMBER("none");

  private final String answeredBy;

  CallOutcome(String answeredBy) {
    this.answeredBy = answeredBy;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it says about who answered: {@code human, machine, none}. */
  public String answeredBy() {
    return answeredBy;
  }

  public static Optional<CallOutcome> read(String code) {
    for (CallOutcome outcome : values()) {
      if (outcome.code().equals(code)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }
}
