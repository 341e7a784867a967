package app.ringback.agenda.alert;

import java.util.Locale;
import java.util.Optional;

/** What an alert is about. */
public enum AlertKind {
  /** A new lead waits for its first touch, within the SLA. */
  NEW_LEAD,
  /** A lead wrote or called, and nothing went out since. */
  REPLY,
  /** A next step is close, or due. */
  NEXT_STEP,
  /** Planned calls are due: all of a day are one alert. */
  CALLS,
  /** Something was not sent, or it is not known whether it was. */
  SEND,
  /** A long list of new leads came in: whether each of them is texted by itself. */
  ASK,
  /** A rule of the user's tells of a lead, at any hour. */
  RULE;

  /** The word in the book and in the settings. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<AlertKind> of(String code) {
    for (AlertKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
