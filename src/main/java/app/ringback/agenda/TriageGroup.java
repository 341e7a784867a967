package app.ringback.agenda;

/** What became of something that fell due while nobody was at work, in the order of the card. */
public enum TriageGroup {
  /** A promise was broken: every minute counts. */
  BREACHED,
  /** It is late, and can still be done today. */
  POSSIBLE,
  /** It can no longer be done today. */
  EXPIRED
}
