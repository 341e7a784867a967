package app.ringback.intake.webhook;

import app.ringback.secret.Secrets;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret that lets a sender in. */
public final class WebhookToken {

  /** The name the token is kept under. */
  public static final String NAME = "webhook-token";

  /** The name the key of Google's lead forms is kept under. */
  public static final String GOOGLE_KEY = "webhook-google-key";

  private static final int BYTES = 24;

  private WebhookToken() {}

  /** The token that is kept; one is made and kept when there is none. */
  public static String of(Secrets secrets, SecureRandom random) {
    return secrets
        .find(NAME)
        .orElseGet(() -> {
          byte[] bytes = new byte[BYTES];
          random.nextBytes(bytes);
          String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
          secrets.put(NAME, made);
          return made;
        });
  }
}
