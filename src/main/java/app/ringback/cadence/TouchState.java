package app.ringback.cadence;

import java.util.Arrays;
import java.util.Locale;

/** What became of a planned touch. */
public enum TouchState {
  PLANNED,
  DONE,
  SKIPPED,
  /** Left undone until its cadence was over. */
  MISSED,
  CANCELED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TouchState read(String code) {
    return Arrays.stream(values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElse(CANCELED);
  }
}
