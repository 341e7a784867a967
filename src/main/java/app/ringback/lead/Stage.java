package app.ringback.lead;

import java.util.Locale;
import java.util.Optional;

/** Where a lead stands. */
public enum Stage {
  NEW,
  WORKING,
  ENGAGED,
  BOOKED,
  WON,
  LOST,
  DORMANT;

  /** The word as it is stored and exported: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Stage> read(String code) {
    for (Stage stage : values()) {
      if (stage.code().equalsIgnoreCase(code.strip())) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }
}
