package app.ringback.settings;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * How the internet is reached: section {@code [network]}. The proxy's password is a secret and lies
 * elsewhere.
 *
 * @param proxy {@code host:port} of an HTTP proxy; {@code none} for none; empty for what this
 *     computer says
 * @param noProxy hosts that are reached without it; {@code *} stands for any letters
 * @param proxyUser empty for a proxy that asks for no name
 */
@RecordBuilder
public record NetworkSettings(String proxy, List<String> noProxy, String proxyUser) {

  /** Value of {@code proxy} that means that there is none, whatever this computer says. */
  public static final String NONE = "none";

  /** What is never reached through a proxy unless {@code no_proxy} says otherwise. */
  public static final String THIS_MACHINE = "localhost, 127.*, ::1";

  public NetworkSettings {
    noProxy = List.copyOf(noProxy);
  }

  /** Whether a proxy is named here. */
  public boolean namesProxy() {
    return !proxy.isEmpty() && !proxy.equals(NONE);
  }
}
