package app.ringback.channel.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The texts the rep has sent, as the book keeps them: simulated people need no other memory. */
public interface SentTexts {

  /** Those that left at this instant or later. */
  List<Sent> since(Instant then);

  /** The one the practice carrier took under this id. */
  Optional<Sent> find(String id);

  /**
   * One of them.
   *
   * @param id the practice carrier's
   */
  record Sent(String id, String to, Instant at) {}
}
