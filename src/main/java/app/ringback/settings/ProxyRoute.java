package app.ringback.settings;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way to a host: straight, or through an HTTP proxy (CONNECT, RFC 9110, 9.3.6).
 *
 * @param choice where the proxy comes from
 * @param host of the proxy; empty unless it is named in the settings
 * @param direct hosts reached without it; {@code *} stands for any letters
 * @param user empty for a proxy that asks for no name
 * @param password never printed, never logged
 */
public record ProxyRoute(
    Choice choice, String host, int port, List<String> direct, String user, String password) {

  /** Where the proxy comes from. */
  public enum Choice {
    /** None is used. */
    STRAIGHT,
    /** As this computer is set up. */
    SYSTEM,
    /** As the settings name it. */
    NAMED
  }

  /** Straight to every host. */
  public static final ProxyRoute STRAIGHT =
      new ProxyRoute(Choice.STRAIGHT, "", 0, List.of(), "", "");

  private static final Pattern ADDRESS = Pattern.compile("(?:http://)?(.+?):([0-9]{1,5})/?");

  public ProxyRoute {
    direct = List.copyOf(direct);
  }

  /** The way the settings say; {@code password} is that of the proxy's user, may be empty. */
  public static ProxyRoute of(NetworkSettings network, String password) {
    if (network.proxy().equals(NetworkSettings.NONE)) {
      return STRAIGHT;
    }
    return read(network.proxy())
        .map(named ->
            new ProxyRoute(
                Choice.NAMED,
                named.getHostString(),
                named.getPort(),
                network.noProxy(),
                network.proxyUser(),
                network.proxyUser().isEmpty() ? "" : password))
        .orElseGet(() -> new ProxyRoute(Choice.SYSTEM, "", 0, network.noProxy(), "", ""));
  }

  /**
   * Whether a SOCKS proxy is named: the JDK's HTTP client, by which Twilio is reached, knows none.
   */
  public static boolean isSocks(String text) {
    return text.strip().toLowerCase(Locale.ROOT).startsWith("socks");
  }

  /** The host and port in {@code host:port}; empty when it is none. */
  public static Optional<InetSocketAddress> read(String text) {
    var matcher = ADDRESS.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int port = Integer.parseInt(matcher.group(2));
    return port < 1 || port > 65_535 || matcher.group(1).contains("/")
        ? Optional.empty()
        : Optional.of(InetSocketAddress.createUnresolved(matcher.group(1), port));
  }

  /** The proxy on the way to a host; empty when it is reached without one. */
  public Optional<InetSocketAddress> proxyTo(String target) {
    return isDirect(target)
        ? Optional.empty()
        : switch (choice) {
          case STRAIGHT -> Optional.empty();
          case NAMED -> Optional.of(InetSocketAddress.createUnresolved(host, port));
          case SYSTEM -> ofSystem(target);
        };
  }

  private static Optional<InetSocketAddress> ofSystem(String target) {
    ProxySelector system = ProxySelector.getDefault();
    if (system == null) {
      return Optional.empty();
    }
    String literal = target.contains(":") ? "[" + target + "]" : target;
    return system.select(URI.create("https://" + literal + "/")).stream()
        .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
        .map(Proxy::address)
        .filter(InetSocketAddress.class::isInstance)
        .map(InetSocketAddress.class::cast)
        .findFirst();
  }

  private boolean isDirect(String target) {
    String name = target.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
    return direct.stream().anyMatch(entry -> matches(entry, name));
  }

  private static boolean matches(String entry, String name) {
    String pattern =
        Stream.of(entry.strip().toLowerCase(Locale.ROOT).split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return name.matches(pattern);
  }

  /** Says nothing of the password. */
  @Override
  public String toString() {
    return "ProxyRoute[" + choice + " " + host + ":" + port + "]";
  }
}
