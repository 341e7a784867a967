package app.ringback.testing.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Passes bytes on to a server, and breaks a connection after as many as it was told. */
public final class CuttingLine implements AutoCloseable {

  private final Door door;
  private final int serverPort;
  private final ConcurrentLinkedQueue<Integer> cuts = new ConcurrentLinkedQueue<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean silent;
  private final Semaphore waiting = new Semaphore(0);

  public CuttingLine(int serverPort) {
    this.serverPort = serverPort;
    door = Door.open(this::carry);
  }

  public int port() {
    return door.port();
  }

  public int connections() {
    return door.calls();
  }

  /** The next connection breaks when the server has said so many bytes. */
  public void cutNextAfter(int bytes) {
    cuts.add(bytes);
  }

  /** Returns when the server has said that it tells of what comes in (RFC 2177). */
  public boolean awaitIdle() throws InterruptedException {
    return waiting.tryAcquire(20, TimeUnit.SECONDS);
  }

  /** Whatever is said from now on arrives nowhere, as when a machine moved to another network. */
  public void fallSilent() {
    silent = true;
  }

  /** Breaks every connection there is. */
  public void cutAll() {
    open.forEach(CuttingLine::cut);
  }

  private void carry(Socket client) throws IOException {
    Socket server = Door.to(serverPort);
    open.add(client);
    open.add(server);
    Integer after = cuts.poll();
    int most = after == null ? Integer.MAX_VALUE : after;
    AtomicBoolean asked = new AtomicBoolean();
    Thread.ofVirtual().start(() -> pass(client, server, Integer.MAX_VALUE, false, asked));
    Thread.ofVirtual().start(() -> pass(server, client, most, true, asked));
  }

  /**
   * Passes on what one side says.
   *
   * @param asked whether the client asked to be told and has no answer yet
   */
  private void pass(Socket from, Socket to, int most, boolean toClient, AtomicBoolean asked) {
    byte[] buffer = new byte[8192];
    int left = most;
    try {
      InputStream in = from.getInputStream();
      Prompt.acknowledge(from);
      int read = in.read(buffer, 0, Math.min(buffer.length, left));
      while (read > 0) {
        String said = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        // Before it is passed on: the answer may be there at once.
        if (!toClient && said.contains(" IDLE\r\n")) {
          asked.set(true);
        }
        if (!silent) {
          write(to, buffer, read);
        }
        if (toClient && said.contains("+ ") && asked.getAndSet(false)) {
          waiting.release();
        }
        left -= read;
        Prompt.acknowledge(from);
        read = left == 0 ? -1 : in.read(buffer, 0, Math.min(buffer.length, left));
      }
    } catch (IOException e) {
      // Whoever hung up first: the test looks at what came of it.
    }
    if (left == 0) {
      open.remove(from);
      open.remove(to);
      cut(from);
      cut(to);
    } else if (toClient) {
      end(to);
    }
    // A client that hangs up without a word: the server would throw on a thread of its own.
  }

  /** Nothing more comes from the one; the other may still be speaking. */
  private static void end(Socket to) {
    try {
      to.shutdownOutput();
    } catch (IOException e) {
      // It is gone, too.
    }
  }

  /** One who is gone is spoken to in vain: who speaks must not be told by an error. */
  private static void write(Socket to, byte[] buffer, int length) {
    try {
      OutputStream out = to.getOutputStream();
      out.write(buffer, 0, length);
      out.flush();
    } catch (IOException e) {
      // The server would throw at this on a thread of its own.
    }
  }

  private static void cut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    door.close();
    cutAll();
  }
}
