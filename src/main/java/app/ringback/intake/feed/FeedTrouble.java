package app.ringback.intake.feed;

/** Why a feed could not be read, a sentence for the rep. */
public final class FeedTrouble extends Exception {

  private static final long serialVersionUID = 1L;

  public FeedTrouble(String why) {
    super(why);
  }

  FeedTrouble(String why, Throwable cause) {
    super(why, cause);
  }

  /** The sentence. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
