package app.ringback.testing.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A port of this machine at which whoever calls is handed on. */
final class Door implements AutoCloseable {

  private final ServerSocket listener;
  private final Host host;
  private final AtomicInteger calls = new AtomicInteger();

  /** Takes callers, one after the other; must be quick. */
  interface Host {

    /** Serves one; a caller who cannot be served is left alone. */
    void take(Socket caller) throws IOException;
  }

  private Door(ServerSocket listener, Host host) {
    this.listener = listener;
    this.host = host;
  }

  static Door open(Host host) {
    try {
      Door door = new Door(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), host);
      Thread.ofVirtual().start(door::accept);
      return door;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  /** How many called. */
  int calls() {
    return calls.get();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket caller = Prompt.writing(listener.accept());
        calls.incrementAndGet();
        host.take(caller);
      } catch (IOException e) {
        // It was closed, or the caller is gone already.
      }
    }
  }

  /** A connection to a server on this machine. */
  static Socket to(int port) throws IOException {
    return Prompt.writing(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
