package app.ringback.outbox.call;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the carrier answers when it is asked about legs. */
public sealed interface LegAnswer {

  /**
   * The legs it has.
   *
   * @param carrierNow the carrier's clock at that moment, when it told
   */
  record Found(List<CallLeg> legs, @Nullable Instant carrierNow) implements LegAnswer {
    public Found {
      legs = List.copyOf(legs);
    }
  }

  /** It could not be asked; nothing is known. */
  record Unavailable(String reason) implements LegAnswer {}
}
