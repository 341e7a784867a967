package app.ringback.lead;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the promise of a first touch, derived from when that touch was. */
public enum SlaState {
  /** The first touch was at the deadline or before. */
  MET,
  /** The deadline has passed without one. */
  BREACHED,
  OPEN;

  /**
   * How it stands; empty for a lead without the promise, as aged ones are.
   *
   * @param firstTouch null while there was none
   * @param asOf the moment it is looked at from
   */
  public static Optional<SlaState> of(
      @Nullable Instant deadline, @Nullable Instant firstTouch, Instant asOf) {
    if (deadline == null) {
      return Optional.empty();
    }
    if (firstTouch != null && !firstTouch.isAfter(deadline)) {
      return Optional.of(MET);
    }
    return Optional.of(deadline.isBefore(asOf) ? BREACHED : OPEN);
  }
}
