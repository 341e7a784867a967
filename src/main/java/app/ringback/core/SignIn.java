package app.ringback.core;

/** A network that lets nobody out before they have signed in: hotels, trains, airports. */
public final class SignIn {

  /** What is told when something answers in the place of whoever was asked. */
  public static final String WORDS =
      "Something else answers here: open a web page and sign in to this network.";

  private SignIn() {}
}
