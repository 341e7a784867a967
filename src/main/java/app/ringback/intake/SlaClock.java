package app.ringback.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The promise of a source: when the first touch of a lead is due. */
@FunctionalInterface
public interface SlaClock {

  /**
   * The instant at which the source's minutes of the rep's working hours have passed since arrival;
   * null when this source promises nothing.
   */
  @Nullable Instant dueAt(String source, Instant arrivedAt);
}
