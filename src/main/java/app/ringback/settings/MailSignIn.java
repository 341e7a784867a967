package app.ringback.settings;

/**
 * How the rep signs in at the provider when {@code auth} is {@code oauth2}: keys {@code oauth_…} of
 * section {@code [mail]}. The client's secret and what was granted are secrets and lie elsewhere.
 *
 * @param signInUrl opened in the browser; the provider's unless the file says otherwise
 * @param tokenUrl where tokens are given out
 * @param clientId of the rep's own client; empty when none is set
 */
public record MailSignIn(String signInUrl, String tokenUrl, String scope, String clientId) {

  /** Whether everything is set that is no secret. */
  public boolean isSet() {
    return !signInUrl.isEmpty() && !tokenUrl.isEmpty() && !clientId.isEmpty();
  }
}
