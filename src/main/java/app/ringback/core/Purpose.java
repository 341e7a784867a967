package app.ringback.core;

import java.util.Locale;
import java.util.Optional;

/** What a message is for. */
public enum Purpose {
  FIRST,
  FOLLOW_UP,
  BREAKUP,
  CONFIRM,
  OTHER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Purpose> read(String code) {
    for (Purpose purpose : values()) {
      if (purpose.code().equals(code)) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }
}
