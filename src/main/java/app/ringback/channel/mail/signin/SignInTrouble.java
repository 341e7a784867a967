package app.ringback.channel.mail.signin;

/** There is no token to open the mailbox with. */
public final class SignInTrouble extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean isAway;

  private SignInTrouble(String reason, boolean isAway) {
    super(reason);
    this.isAway = isAway;
  }

  static SignInTrouble ended() {
    return new SignInTrouble("Your mailbox wants you to sign in again.", false);
  }

  /**
   * @param code of the provider's, such as {@code invalid_client}
   */
  static SignInTrouble refused(String code) {
    String plain = code.replaceAll("[^a-z_]", "");
    return new SignInTrouble("The mail provider refuses Ringback's client (" + plain + ").", false);
  }

  static SignInTrouble away() {
    return new SignInTrouble("The mail provider's sign-in cannot be reached.", true);
  }

  /** Whether it may pass by itself, as a connection comes back. */
  public boolean isAway() {
    return isAway;
  }

  /** Why, in one sentence for the rep. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
