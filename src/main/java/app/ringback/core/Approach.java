package app.ringback.core;

import java.util.Locale;
import java.util.Optional;

/** How a message opens: with something of value for the lead, or with the pitch. */
public enum Approach {
  VALUE_LED,
  PITCH_FIRST;

  /** As it is stored and exported: {@code value_led, pitch_first}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the stored word, or the command line's with a hyphen. */
  public static Optional<Approach> read(String code) {
    for (Approach approach : values()) {
      if (approach.code().equals(code.strip().toLowerCase(Locale.ROOT).replace('-', '_'))) {
        return Optional.of(approach);
      }
    }
    return Optional.empty();
  }
}
