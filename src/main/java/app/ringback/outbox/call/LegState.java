package app.ringback.outbox.call;

/** How far one telephone's part of a call is. */
public enum LegState {
  /** The carrier took it; nothing rings yet. */
  QUEUED,
  RINGING,
  /** Somebody or something answered. */
  CONNECTED,
  /** It was answered and has ended. */
  ENDED,
  BUSY,
  NO_ANSWER,
  /** It could not be reached. */
  FAILED,
  /** Ended before anything answered. */
  CANCELED;

  public boolean isOver() {
    return switch (this) {
      case QUEUED, RINGING, CONNECTED -> false;
      case ENDED, BUSY, NO_ANSWER, FAILED, CANCELED -> true;
    };
  }
}
