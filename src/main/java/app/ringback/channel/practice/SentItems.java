package app.ringback.channel.practice;

import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the rep has sent, as the book keeps it: simulated people need no other memory. */
public interface SentItems {

  /** Those of a channel that left at this instant or later, oldest first. */
  List<Sent> since(Channel channel, Instant then);

  /** The text the practice carrier took under this id. */
  Optional<Sent> text(String id);

  /**
   * One of them.
   *
   * @param item its id in the outbox
   * @param id the practice carrier's; of a mail its Message-ID
   * @param to E.164 or an e-mail address
   * @param subject of a mail; else empty
   */
  record Sent(DispatchId item, String id, String to, Instant at, String subject) {}
}
