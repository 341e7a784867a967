package app.ringback.outbox.call;

import java.util.Locale;
import java.util.Optional;

/** Why a call ended. */
public enum CallEnd {
  /** The rep's phone was not answered, was busy or could not be reached. */
  REP_NOT_REACHED,
  /** Nobody proved to be on the rep's phone. */
  NOT_CONFIRMED,
  /** The rep hung up or took it back before the lead was called. */
  TAKEN_BACK,
  /** A rule forbade it at the last moment. */
  NOT_ALLOWED,
  /** The carrier could not be reached or would not do it. */
  CARRIER,
  LEAD_NO_ANSWER,
  LEAD_BUSY,
  /** The number is wrong or out of reach. */
  LEAD_NOT_REACHED,
  LEAD_HUNG_UP,
  REP_HUNG_UP,
  /** It was a voicemail; a message may have been left. */
  VOICEMAIL,
  /** Ringback was stopped in the middle of it. */
  STOPPED,
  /** Whether the lead was called could not be found out yet. */
  UNCLEAR;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CallEnd> read(String code) {
    for (CallEnd end : values()) {
      if (end.code().equals(code)) {
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }
}
