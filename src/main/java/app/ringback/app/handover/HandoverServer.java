package app.ringback.app.handover;

import app.ringback.core.Json;
import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands from other processes of the same user, on a Unix domain socket in a folder only
 * that user can enter.
 */
public final class HandoverServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HandoverServer.class);
  private static final String FOLDER = "ringback-";
  private static final Duration LAST_WORK = Duration.ofSeconds(10);

  private final Path socket;
  private final ServerSocketChannel server;
  private final Work work;
  // Platform threads: a long import must not keep a carrier thread from those who wait for answers.
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(
          Thread.ofPlatform().daemon().name("command-", 1).factory());

  private HandoverServer(Path socket, ServerSocketChannel server, Work work) {
    this.socket = socket;
    this.server = server;
    this.work = work;
  }

  /**
   * Starts listening.
   *
   * @throws ProblemException when the system offers no such socket
   */
  public static HandoverServer start(Work work) {
    try {
      // Created with rights for its owner alone (Files.createTempDirectory, POSIX); on Windows the
      // folder for temporary files is the user's own.
      Path socket = Files.createTempDirectory(FOLDER).resolve("commands");
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(socket));
      HandoverServer started = new HandoverServer(socket, server, work);
      Thread.ofPlatform().daemon().name("handover").start(started::accept);
      return started;
    } catch (IOException | UnsupportedOperationException e) {
      throw new ProblemException(
          new Problem(
              "The channel for commands could not be opened.",
              "Nothing was changed.",
              "Check that the folder for temporary files can be written to, and try again."),
          e);
    }
  }

  /** Where it listens, as {@link HandoverClient} wants it. */
  public String address() {
    return socket.toString();
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        SocketChannel connection = server.accept();
        threads.execute(() -> serve(connection));
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        log.warn("A command could not be taken", e);
      }
    }
  }

  private void serve(SocketChannel connection) {
    try (connection;
        BufferedReader in =
            new BufferedReader(Channels.newReader(connection, StandardCharsets.UTF_8));
        Writer writer = Channels.newWriter(connection, StandardCharsets.UTF_8)) {
      String line = in.readLine();
      if (line == null) {
        return;
      }
      Request request = Json.read(line, Request.class);
      Replies replies = new Replies(writer);
      replies.send(Reply.BEGUN);
      PrintWriter out = new PrintWriter(new ReplyWriter(replies, Reply::out));
      PrintWriter err = new PrintWriter(new ReplyWriter(replies, Reply::err));
      int exit = work.carryOut(request, out, err);
      out.flush();
      err.flush();
      replies.send(Reply.exit(exit));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      log.info("The process that asked went away: {}", e.toString());
    }
  }

  /** Takes nothing new, waits a little for what is under way, and leaves no file behind. */
  @Override
  public void close() {
    try {
      server.close();
      threads.shutdown();
      if (!threads.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("A command was still running at the end");
      }
    } catch (IOException e) {
      log.warn("The channel for commands was not closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    removeFiles(address());
  }

  /** Removes what an owner that died left behind; nothing when the address is no such folder. */
  public static void removeFiles(String address) {
    Path socket = Path.of(address);
    Path folder = socket.getParent();
    if (folder == null || !String.valueOf(folder.getFileName()).startsWith(FOLDER)) {
      return;
    }
    try {
      Files.deleteIfExists(socket);
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      log.info("A folder of a former run stays: {}", e.toString());
    }
  }
}
