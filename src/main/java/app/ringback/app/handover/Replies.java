package app.ringback.app.handover;

import app.ringback.core.Json;
import java.io.IOException;
import java.io.Writer;

/** Writes replies on one connection, from any thread. */
final class Replies {

  private final Writer connection;

  Replies(Writer connection) {
    this.connection = connection;
  }

  synchronized void send(Reply reply) throws IOException {
    connection.write(Json.write(reply));
    connection.write('\n');
    connection.flush();
  }
}
