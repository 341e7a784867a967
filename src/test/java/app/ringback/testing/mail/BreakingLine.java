package app.ringback.testing.mail;

import app.ringback.testing.mail.LineFault.Moment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Passes SMTP on to a server, and breaks the connections it was told to break. A mail is passed on
 * when it is whole: the server would throw on a thread of its own at one that ends in the middle.
 */
public final class BreakingLine implements AutoCloseable {

  private final Door door;
  private final int serverPort;
  private final ConcurrentLinkedQueue<Optional<LineFault>> faults = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> met = new TreeMap<>();
  private volatile Supplier<@Nullable LineFault> chance = () -> null;
  private volatile Consumer<Moment> watcher = moment -> {};

  public BreakingLine(int serverPort) {
    this.serverPort = serverPort;
    door = Door.open(this::take);
  }

  public int port() {
    return door.port();
  }

  /** The next connections fail like this, one each. */
  public void next(LineFault... next) {
    for (LineFault fault : next) {
      faults.add(Optional.of(fault));
    }
  }

  /** The next connection goes well. */
  public void nextGoesWell() {
    faults.add(Optional.empty());
  }

  /** Connections nothing was said about fail like this, or go well where this gives null. */
  public void byChance(Supplier<@Nullable LineFault> fault) {
    chance = fault;
  }

  /** How often each fault happened. */
  public Map<String, Integer> met() {
    synchronized (met) {
      return Map.copyOf(met);
    }
  }

  /** Is told of every moment before the command is passed on. */
  public void watch(Consumer<Moment> at) {
    watcher = at;
  }

  public int connections() {
    return door.calls();
  }

  private void take(Socket client) {
    Optional<LineFault> wanted = faults.poll();
    LineFault fault = wanted == null ? chance.get() : wanted.orElse(null);
    Thread.ofVirtual().start(() -> carry(client, fault));
  }

  private void carry(Socket client, @Nullable LineFault fault) {
    try (client;
        Socket server = Door.to(serverPort)) {
      new Conversation(client, server, fault).run();
    } catch (IOException e) {
      // Whoever hung up first: the test looks at what came of it.
    }
  }

  private final class Conversation {

    private final BufferedReader fromClient;
    private final BufferedReader fromServer;
    private final OutputStream toClient;
    private final OutputStream toServer;
    private final Socket server;
    private final @Nullable LineFault fault;

    Conversation(Socket client, Socket server, @Nullable LineFault fault) throws IOException {
      fromClient = reader(client);
      fromServer = reader(server);
      toClient = client.getOutputStream();
      toServer = server.getOutputStream();
      this.server = server;
      this.fault = fault;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
      return new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    void run() throws IOException {
      answer(true);
      String line = fromClient.readLine();
      while (line != null) {
        Moment moment = moment(line);
        if (!step(moment, line)) {
          return;
        }
        if (moment == Moment.DATA) {
          String content = content();
          if (content.isEmpty() || !step(Moment.DOT, content)) {
            return;
          }
        }
        line = fromClient.readLine();
      }
    }

    /** Everything up to the dot; empty when the client hung up before it. */
    private String content() throws IOException {
      StringBuilder content = new StringBuilder();
      String line = fromClient.readLine();
      while (line != null && !line.equals(".")) {
        content.append(line).append("\r\n");
        line = fromClient.readLine();
      }
      return line == null ? "" : content.append('.').toString();
    }

    private boolean step(@Nullable Moment moment, String command) throws IOException {
      if (moment != null) {
        watcher.accept(moment);
      }
      if (fault == null || fault.at() != moment) {
        if (moment == Moment.DATA) {
          send(toClient, "354 Go on");
          return true;
        }
        pass(moment, command);
        return answer(true);
      }
      synchronized (met) {
        met.merge(fault.kind() + " " + fault.at(), 1, Integer::sum);
      }
      switch (fault.kind()) {
        case CUT_BEFORE -> {}
        case CUT_AFTER -> {
          if (moment != Moment.DATA) {
            pass(moment, command);
            answer(false);
          }
        }
        case SILENT_AFTER -> {
          pass(moment, command);
          answer(false);
          fromClient.readLine();
        }
        case ANSWER -> {
          send(toClient, fault.answer());
          // Goodbye, or the next command: it gets no answer.
          fromClient.readLine();
        }
      }
      return false;
    }

    private void pass(@Nullable Moment moment, String command) throws IOException {
      if (moment == Moment.DOT) {
        send(toServer, "DATA");
        answer(false);
      }
      send(toServer, command);
    }

    private boolean answer(boolean passOn) throws IOException {
      Prompt.acknowledge(server);
      String line = fromServer.readLine();
      while (line != null) {
        if (passOn) {
          send(toClient, line);
        }
        if (line.length() < 4 || line.charAt(3) != '-') {
          return true;
        }
        Prompt.acknowledge(server);
        line = fromServer.readLine();
      }
      return false;
    }

    private static void send(OutputStream to, String line) throws IOException {
      to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      to.flush();
    }
  }

  private static @Nullable Moment moment(String line) {
    String command = line.toUpperCase(Locale.ROOT);
    for (Moment moment : List.of(Moment.EHLO, Moment.AUTH, Moment.MAIL, Moment.RCPT, Moment.DATA)) {
      if (command.startsWith(moment.name())) {
        return moment;
      }
    }
    return null;
  }

  @Override
  public void close() {
    door.close();
  }
}
