package app.ringback.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stoplight's Prism in a process of its own: checks what goes by against a description. */
final class Prism implements AutoCloseable {

  /** It writes what it found a little after it has answered. */
  private static final Duration TO_WRITE = Duration.ofSeconds(2);

  private static final Duration TO_START = Duration.ofSeconds(60);
  private static final Pattern ASKED =
      Pattern.compile(
          "Forwarding \"(\\w+)\" request to https?://[^/]+(/[^? ]*?)(\\?[^ ]*?)?\\.{3}$");
  private static final Pattern ANSWERED = Pattern.compile("has returned (\\d{3})$");
  private static final Pattern FOUND = Pattern.compile("Violation: (.+)$");

  private final Process process;
  private final URI base;
  private final List<String> lines = new ArrayList<>();

  /**
   * One question and its answer.
   *
   * @param query with its question mark; empty for none
   * @param status 0 when there was no answer
   */
  record Exchange(String method, String path, String query, int status, List<String> findings) {}

  private Prism(Process process, URI base) {
    this.process = process;
    this.base = base;
  }

  /** Stands before a server. */
  static Prism before(URI server, Path program, Path description) throws IOException {
    return start(program, "proxy", description.toString(), server.toString());
  }

  /** Answers with the examples of the description. */
  static Prism answering(Path program, Path description) throws IOException {
    return start(program, "mock", description.toString());
  }

  private static Prism start(Path program, String... how) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(how));
    command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(port)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Prism prism = new Prism(process, URI.create("http://127.0.0.1:" + port));
    Thread.ofVirtual().start(prism::read);
    prism.awaitStart();
    return prism;
  }

  URI base() {
    return base;
  }

  private void read() {
    try (BufferedReader said = process.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      // It was ended.
    }
  }

  private List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  private void awaitStart() {
    long end = System.nanoTime() + TO_START.toNanos();
    while (lines().stream().noneMatch(line -> line.contains("Prism is listening"))) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("Prism did not start: " + lines());
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  /** Everything that went by so far, one after the other. */
  List<Exchange> exchanges() {
    LockSupport.parkNanos(TO_WRITE.toNanos());
    List<Exchange> exchanges = new ArrayList<>();
    Exchange last = null;
    for (String line : lines()) {
      Matcher asked = ASKED.matcher(line);
      if (asked.find()) {
        add(exchanges, last);
        String query = asked.group(3) == null ? "" : asked.group(3);
        last = new Exchange(asked.group(1), asked.group(2), query, 0, new ArrayList<>());
      }
      Matcher answered = ANSWERED.matcher(line);
      if (last != null && answered.find()) {
        int status = Integer.parseInt(answered.group(1));
        last = new Exchange(last.method(), last.path(), last.query(), status, last.findings());
      }
      Matcher found = FOUND.matcher(line);
      if (last != null && found.find()) {
        last.findings().add(found.group(1));
      }
    }
    add(exchanges, last);
    return exchanges;
  }

  private static void add(List<Exchange> exchanges, @Nullable Exchange last) {
    if (last != null) {
      exchanges.add(last);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
