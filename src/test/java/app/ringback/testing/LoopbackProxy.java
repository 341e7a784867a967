package app.ringback.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A real HTTP proxy on this machine: passes on what is asked for by its whole address, opens
 * tunnels (CONNECT), and may ask for a name and a password.
 */
public final class LoopbackProxy implements AutoCloseable {

  private final String login;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Closeable> open = new CopyOnWriteArrayList<>();
  private volatile ServerSocket server;

  private LoopbackProxy(ServerSocket server, String login) {
    this.server = server;
    this.login = login;
  }

  /** A proxy that lets everybody through. */
  public static LoopbackProxy start() {
    return start("");
  }

  /**
   * A proxy that asks for a login.
   *
   * @param login {@code name:password}; empty for everybody
   */
  public static LoopbackProxy start(String login) {
    try {
      ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      LoopbackProxy proxy = new LoopbackProxy(server, login);
      Thread.ofVirtual().start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code host:port} of it. */
  public String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** The first lines of what was let through. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** Ends every connection; nobody listens from now on. */
  public void away() {
    shut(server);
    open.forEach(LoopbackProxy::shut);
    open.clear();
  }

  /** Listens again, at the same port. */
  public void back() {
    try {
      server = new ServerSocket(server.getLocalPort(), 50, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(this::accept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    ServerSocket here = server;
    while (!here.isClosed()) {
      try {
        Socket client = here.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      while (true) {
        List<String> head = head(client.getInputStream());
        if (head.isEmpty()) {
          return;
        }
        if (!login.isEmpty() && !head.contains(wanted())) {
          String no =
              "HTTP/1.1 407 Proxy Authentication Required\r\n"
                  + "Proxy-Authenticate: Basic realm=\"office\"\r\n"
                  + "Content-Length: 0\r\nConnection: close\r\n\r\n";
          client.getOutputStream().write(no.getBytes(StandardCharsets.ISO_8859_1));
          return;
        }
        asked.add(head.getFirst());
        if (head.getFirst().startsWith("CONNECT ")) {
          tunnel(client, head.getFirst().split(" ", -1)[1]);
        } else {
          pass(client, head);
        }
        return;
      }
    } catch (IOException e) {
      shut(client);
    }
  }

  private String wanted() {
    byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
    return "proxy-authorization: Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private void tunnel(Socket client, String target) throws IOException {
    int colon = target.lastIndexOf(':');
    try (Socket there =
        new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)))) {
      open.add(there);
      OutputStream out = client.getOutputStream();
      out.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      both(client, there);
    }
  }

  private void pass(Socket client, List<String> head) throws IOException {
    String[] first = head.getFirst().split(" ", -1);
    URI whole = URI.create(first[1]);
    try (Socket there = new Socket(whole.getHost(), whole.getPort())) {
      open.add(there);
      StringBuilder passed = new StringBuilder();
      passed.append(first[0]).append(' ').append(whole.getRawPath());
      if (whole.getRawQuery() != null) {
        passed.append('?').append(whole.getRawQuery());
      }
      passed.append(" HTTP/1.1\r\n");
      head.stream()
          .skip(1)
          .filter(line -> !line.startsWith("proxy-") && !line.startsWith("connection:"))
          .forEach(line -> passed.append(line).append("\r\n"));
      passed.append("connection: close\r\n\r\n");
      there.getOutputStream().write(passed.toString().getBytes(StandardCharsets.ISO_8859_1));
      both(client, there);
    }
  }

  /** Both ways, until the other side has said everything. */
  private static void both(Socket client, Socket there) throws IOException {
    Thread.ofVirtual()
        .start(() -> {
          try {
            client.getInputStream().transferTo(there.getOutputStream());
          } catch (IOException e) {
            shut(there);
          }
        });
    there.getInputStream().transferTo(client.getOutputStream());
  }

  /** The lines up to the blank one, the names of headers in lower case. */
  private static List<String> head(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        if (line.isEmpty()) {
          return lines;
        }
        lines.add(lines.isEmpty() ? line.toString() : named(line.toString()));
        line.setLength(0);
      } else if (next != '\r') {
        line.append((char) next);
      }
    }
    return List.of();
  }

  private static String named(String line) {
    int colon = line.indexOf(':');
    return line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon);
  }

  private static void shut(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    away();
  }
}
