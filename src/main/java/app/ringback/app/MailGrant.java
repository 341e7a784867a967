package app.ringback.app;

import app.ringback.channel.mail.signin.AccessTokens;
import app.ringback.channel.mail.signin.SignIn;
import app.ringback.channel.mail.signin.SignInClient;
import app.ringback.core.Change;
import app.ringback.core.Changes;
import app.ringback.core.ProblemException;
import app.ringback.secret.Secrets;
import app.ringback.settings.MailSignIn;
import app.ringback.settings.Settings;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the rep granted by signing in at the mail provider; kept with this computer's secrets. */
public final class MailGrant {

  /** The name it is kept under. */
  public static final String REFRESH = "mail-refresh-token";

  /** The name the secret of the rep's own client is kept under; many clients have none. */
  public static final String CLIENT_SECRET = "mail-client-secret";

  /** Long enough to find the second factor. */
  private static final Duration SIGN_IN_WITHIN = Duration.ofMinutes(5);

  private final Supplier<Settings> settings;
  private final Supplier<Secrets> secrets;
  private final Changes changes;
  private final SecureRandom random;
  private final InstantSource clock;
  private @Nullable SignInClient client;
  private @Nullable AccessTokens tokens;

  MailGrant(
      Supplier<Settings> settings,
      Supplier<Secrets> secrets,
      Changes changes,
      SecureRandom random,
      InstantSource clock) {
    this.settings = settings;
    this.secrets = secrets;
    this.changes = changes;
    this.random = random;
    this.clock = clock;
  }

  /** The tokens of what is granted now, the same ones until it changes; empty before. */
  synchronized Optional<AccessTokens> tokens() {
    Optional<String> refresh = secrets.get().find(REFRESH);
    MailSignIn named = settings.get().mail().signIn();
    if (refresh.isEmpty() || !named.isSet()) {
      return Optional.empty();
    }
    SignInClient now = client(named);
    AccessTokens known = tokens;
    if (known == null || !now.equals(client) || !known.refresh().equals(refresh.get())) {
      known = new AccessTokens(now, refresh.get(), next -> secrets.get().put(REFRESH, next), clock);
      tokens = known;
      client = now;
    }
    return Optional.of(known);
  }

  private SignInClient client(MailSignIn named) {
    return new SignInClient(
        URI.create(named.signInUrl()),
        URI.create(named.tokenUrl()),
        named.scope(),
        named.clientId(),
        secrets.get().find(CLIENT_SECRET).orElse(""),
        ProxySecret.route(settings.get(), secrets.get()));
  }

  /**
   * Lets the rep sign in, and keeps what is granted. Waits for the rep.
   *
   * @param browser is given what to open
   * @throws ProblemException when the settings lack something, or nobody signed in
   */
  public void signIn(Consumer<URI> browser) {
    MailSignIn named = settings.get().mail().signIn();
    if (!named.isSet()) {
      throw new ProblemException(
          "The settings do not say where to sign in, or with which client.",
          "Nothing was changed.",
          "Choose your provider and type the client id in the settings of the mailbox.");
    }
    try (SignIn signIn = SignIn.begin(client(named), random)) {
      browser.accept(signIn.address());
      secrets.get().put(REFRESH, signIn.await(SIGN_IN_WITHIN));
    }
    synchronized (this) {
      // Signing in again gives new tokens, even when the provider grants the same.
      tokens = null;
    }
    changes.publish(new Change.SettingsChanged());
  }

  /** Forgets what was granted. */
  public void signOut() {
    secrets.get().remove(REFRESH);
    changes.publish(new Change.SettingsChanged());
  }

  /** Whether something was granted; it may have ended since. */
  public boolean isThere() {
    return secrets.get().find(REFRESH).isPresent();
  }
}
