package app.ringback.outbox;

/** How an item stands to the user: what needs them first comes first. */
public enum OutboxGroup {
  /** It may or may not have left: the carrier is asked, then the user. */
  UNKNOWN,
  /** It failed lately and was not tried again. */
  FAILED,
  /** It came from another machine and waits for the user's word. */
  MOVED,
  /** It says words that were taken for spam, and waits for the user's word. */
  FILTERED,
  /** It tried to leave and could not: no connection, or the carrier takes nothing. */
  STUCK,
  /** A rule holds it until an instant. */
  HELD,
  /** It waits for its time: undo, send-later. */
  WAITING,
  /** It is being handed over. */
  SENDING
}
