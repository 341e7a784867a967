package app.ringback.outbox.call;

import java.util.Set;

/** What the carrier answers when it is asked who is in a room. */
public sealed interface RoomAnswer {

  /**
   * The room is open.
   *
   * @param id the carrier's id of just this meeting
   * @param legs the carrier's ids of those in it
   */
  record Open(String id, Set<String> legs) implements RoomAnswer {
    public Open {
      legs = Set.copyOf(legs);
    }
  }

  /** Nobody is in a room of that name. */
  record Closed() implements RoomAnswer {}

  /** It could not be asked; nothing is known. */
  record Unavailable(String reason) implements RoomAnswer {}
}
