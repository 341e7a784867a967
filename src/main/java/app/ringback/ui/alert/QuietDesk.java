package app.ringback.ui.alert;

import java.time.Instant;

/** The wish not to be disturbed. */
public interface QuietDesk {

  /** Until when nothing is told, as it was last read; {@link Instant#MIN} without such a wish. */
  Instant quietUntil();

  /** When the rep works next, tomorrow at the earliest, by the settings as they were last read. */
  Instant nextWorkingDay(Instant now);

  /**
   * Keeps the wish: {@link Instant#MIN} for none, {@link Instant#MAX} for until it is taken back.
   * Not to be called on the FX thread.
   */
  void quiet(Instant until);
}
