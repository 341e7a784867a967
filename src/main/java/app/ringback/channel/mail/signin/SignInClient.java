package app.ringback.channel.mail.signin;

import app.ringback.core.ProblemException;
import app.ringback.settings.Loopback;
import app.ringback.settings.ProxyRoute;
import java.net.URI;

/**
 * The rep's own client at a provider.
 *
 * @param signIn where the rep signs in, in the browser
 * @param tokens where tokens are given out
 * @param scope what is asked for, apart by blanks
 * @param secret empty for a client without one; never printed, never logged
 * @param route the way to where tokens are given out
 */
public record SignInClient(
    URI signIn, URI tokens, String scope, String id, String secret, ProxyRoute route) {

  /** A client whose provider is reached straight. */
  public SignInClient(URI signIn, URI tokens, String scope, String id, String secret) {
    this(signIn, tokens, scope, id, secret, ProxyRoute.STRAIGHT);
  }

  public SignInClient {
    if (!isSafe(signIn) || !isSafe(tokens)) {
      throw new ProblemException(
          "An address to sign in at in the settings is not a safe one.",
          "Nothing was sent.",
          "Use one that begins with https.");
    }
  }

  private static boolean isSafe(URI address) {
    return "https".equalsIgnoreCase(address.getScheme())
        || ("http".equalsIgnoreCase(address.getScheme()) && Loopback.isLoopback(address));
  }

  @Override
  public String toString() {
    return "SignInClient[" + tokens + "]";
  }
}
