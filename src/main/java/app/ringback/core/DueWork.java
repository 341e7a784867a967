package app.ringback.core;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that falls due at instants which stand in the book. Nothing is remembered besides: whoever
 * drives it sleeps until the earliest {@link #next} of all, does it, and asks again.
 */
public interface DueWork {

  /**
   * When there is something to do next, read from the book; not after {@code now} when something is
   * due already, empty when nothing is planned.
   */
  Optional<Instant> next(Instant now);

  /** Does everything that is due by {@code now}. Cut off at any point, it can be done again. */
  void run(Instant now);
}
