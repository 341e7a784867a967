package app.ringback.settings;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets the JDK's client go the way that the settings say. */
public final class Proxied {

  private Proxied() {}

  /** A client that is built of this goes by the route. */
  public static HttpClient.Builder by(ProxyRoute route, HttpClient.Builder builder) {
    HttpClient.Builder routed = builder.proxy(new RouteSelector(route));
    return route.user().isEmpty() ? routed : routed.authenticator(new ProxyLogin(route));
  }

  /** Tells the JDK the way to a host. */
  private static final class RouteSelector extends ProxySelector {

    private final ProxyRoute route;

    RouteSelector(ProxyRoute route) {
      this.route = route;
    }

    @Override
    public List<Proxy> select(URI target) {
      return List.of(
          route
              .proxyTo(String.valueOf(target.getHost()))
              .map(proxy -> new InetSocketAddress(proxy.getHostString(), proxy.getPort()))
              .map(proxy -> new Proxy(Proxy.Type.HTTP, proxy))
              .orElse(Proxy.NO_PROXY));
    }

    /** What failed is told by the request itself. */
    @Override
    public void connectFailed(URI target, SocketAddress proxy, IOException failure) {}
  }

  /** Tells the proxy who we are; a server that asks is told nothing. */
  private static final class ProxyLogin extends Authenticator {

    private final ProxyRoute route;

    ProxyLogin(ProxyRoute route) {
      this.route = route;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
      return getRequestorType() == RequestorType.PROXY
          ? new PasswordAuthentication(route.user(), route.password().toCharArray())
          : null;
    }
  }
}
