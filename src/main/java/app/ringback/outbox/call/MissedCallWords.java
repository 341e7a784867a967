package app.ringback.outbox.call;

import app.ringback.outbox.TextRequestBuilder;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import java.time.Instant;
import java.util.Optional;

/** What a missed call is answered with. */
@FunctionalInterface
public interface MissedCallWords {

  /**
   * The text; empty for none. Called in the transaction that queues it.
   *
   * @param call the entry of the call on its lead's timeline
   */
  Optional<TextRequestBuilder> write(Tx tx, Activity call, Instant at);
}
