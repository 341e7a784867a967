package app.ringback.app.handover;

import app.ringback.core.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a request to the owner of a workspace and prints what comes back, as it comes. */
public final class HandoverClient {

  private static final Logger log = LoggerFactory.getLogger(HandoverClient.class);

  /** How it went. */
  public sealed interface Outcome {

    /** The owner did it. */
    record Done(int exit) implements Outcome {}

    /** Nobody took the request: nothing was done. */
    record NotTaken() implements Outcome {}

    /** The owner began and then died: what it did is not known here. */
    record Died() implements Outcome {}
  }

  private final PrintWriter out;
  private final PrintWriter err;

  public HandoverClient(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Asks the owner at this address. */
  public Outcome ask(String address, Request request) {
    boolean begun = false;
    try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(address));
        Writer writer = Channels.newWriter(connection, StandardCharsets.UTF_8);
        BufferedReader in =
            new BufferedReader(Channels.newReader(connection, StandardCharsets.UTF_8))) {
      writer.write(Json.write(request) + "\n");
      writer.flush();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Reply reply = Json.read(line, Reply.class);
        begun = true;
        if (reply.exit() != null) {
          return new Outcome.Done(reply.exit());
        }
        print(reply);
      }
    } catch (IOException | IllegalArgumentException e) {
      // A refused connection, or a line cut off in the middle: the owner is no more.
      log.debug("The owner did not answer to the end", e);
    }
    return begun ? new Outcome.Died() : new Outcome.NotTaken();
  }

  private void print(Reply reply) {
    if (reply.out() != null) {
      out.print(reply.out());
      out.flush();
    }
    if (reply.err() != null) {
      err.print(reply.err());
      err.flush();
    }
  }
}
