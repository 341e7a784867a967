package app.ringback.outbox;

/** What a carrier's refusal asks of us, beyond that this one item did not make it. */
public enum CarrierAction {
  /** Only this item fails. */
  FAIL,
  /** The account itself is refused or suspended: stop everything, keep the queue. */
  STOP_ACCOUNT,
  /** The sender may not send: stop texts until it is mended. */
  STOP_SENDER,
  /** The number takes no texts: remember that. */
  MARK_NUMBER,
  /** The person opted out with the carrier: suppress for good. */
  OPTED_OUT,
  /** The same may work later: a new item may try it again by itself. */
  TRY_LATER,
  /** A limit of the day is reached: a new item may try it again when the next one begins. */
  TRY_NEXT_DAY,
  /** The words were taken for spam: nothing automatic says them until the rep has looked. */
  HOLD_WORDS
}
