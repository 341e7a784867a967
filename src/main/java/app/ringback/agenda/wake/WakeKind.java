package app.ringback.agenda.wake;

import java.util.Locale;
import java.util.Optional;

/** What a wake was. */
public enum WakeKind {
  /** Time went by without us: the computer slept, Ringback was closed, or the clock was set on. */
  SLEPT,
  /** The clock was set back. */
  BACK,
  /** Only the time zone of the computer changed. */
  ZONE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<WakeKind> read(String code) {
    for (WakeKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
