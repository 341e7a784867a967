package app.ringback.outbox.call;

import java.util.Locale;
import java.util.Optional;

/** How far a call is, as the rep sees it. */
public enum CallPhase {
  /** The rep's own phone rings. */
  RINGING_REP,
  /** The rep's phone was answered, by whom is not proven: the lead is not called yet. */
  REP_ANSWERED,
  /** The rep is on the line; the lead is about to be called. */
  REP_ON_LINE,
  RINGING_LEAD,
  LEAD_ON_LINE,
  /** The lead's voicemail is given a message; the rep is free. */
  LEAVING_MESSAGE,
  ENDED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CallPhase> read(String code) {
    for (CallPhase phase : values()) {
      if (phase.code().equals(code)) {
        return Optional.of(phase);
      }
    }
    return Optional.empty();
  }

  /** Whether it takes the rep's phone. */
  public boolean holdsTheRep() {
    return this != LEAVING_MESSAGE && this != ENDED;
  }
}
