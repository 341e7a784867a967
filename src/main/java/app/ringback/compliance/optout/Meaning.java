package app.ringback.compliance.optout;

/** What a message says about being contacted. */
public enum Meaning {
  /** The whole message is a word that opts out. */
  OPT_OUT,
  /** A reasonable person may read it as opting out: the rep is asked. */
  MAY_BE_OPT_OUT,
  /** The whole message lifts the block on texts. */
  START,
  /** The whole message asks who is writing. */
  HELP,
  /** Nothing of the kind. */
  NONE;

  /** Whether the message is one of the fixed words alone, so that it counts as no response. */
  public boolean isWord() {
    return this == OPT_OUT || this == START || this == HELP;
  }
}
