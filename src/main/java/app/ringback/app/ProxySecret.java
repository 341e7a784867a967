package app.ringback.app;

import app.ringback.secret.Secrets;
import app.ringback.settings.ProxyRoute;
import app.ringback.settings.Settings;

/** The way to the internet that the settings say, with the password of the proxy's user. */
public final class ProxySecret {

  /** The name the password is kept under. */
  public static final String PASSWORD = "proxy-password";

  private ProxySecret() {}

  static ProxyRoute route(Settings settings, Secrets secrets) {
    boolean needsPassword =
        settings.network().namesProxy() && !settings.network().proxyUser().isEmpty();
    return ProxyRoute.of(
        settings.network(), needsPassword ? secrets.find(PASSWORD).orElse("") : "");
  }
}
