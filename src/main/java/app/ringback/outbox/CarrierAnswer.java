package app.ringback.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a carrier answers when it is asked about messages. */
public sealed interface CarrierAnswer {

  /**
   * The messages it has.
   *
   * @param carrierNow the carrier's clock at that moment, when it told
   */
  record Found(List<CarrierMessage> messages, @Nullable Instant carrierNow)
      implements CarrierAnswer {
    public Found {
      messages = List.copyOf(messages);
    }
  }

  /** It could not be asked; nothing is known. */
  record Unavailable(String reason) implements CarrierAnswer {}
}
