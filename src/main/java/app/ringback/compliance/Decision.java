package app.ringback.compliance;

import java.time.Instant;

/** What the guard says about one touch at one instant. */
public sealed interface Decision {

  /** It may leave now. */
  record Allow() implements Decision {}

  /**
   * It may leave at {@code instant}, not before.
   *
   * @param rule what holds it, in words with its source
   */
  record Until(Instant instant, String rule) implements Decision {}

  /** It may never leave. */
  record Never(String rule) implements Decision {}
}
