package app.ringback.timeline;

import java.util.Locale;
import java.util.Optional;

/** What kind of thing a timeline entry is. */
public enum ActivityKind {
  CALL,
  TEXT,
  EMAIL,
  NOTE,
  STAGE,
  SYSTEM;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it went over a channel, and so has a direction. */
  public boolean isChannel() {
    return this == CALL || this == TEXT || this == EMAIL;
  }

  public static Optional<ActivityKind> read(String code) {
    for (ActivityKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
