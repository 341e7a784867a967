package app.ringback.testing.mail;

import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import jdk.net.ExtendedSocketOptions;

/**
 * Sockets that wait for nobody. The test's server writes its answers in pieces and holds back the
 * second one until the first is acknowledged, which the kernel puts off for 40 ms a command.
 */
final class Prompt {

  private Prompt() {}

  /** To be called before each read: the kernel forgets it. */
  static void acknowledge(Socket socket) throws IOException {
    if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
      socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
    }
  }

  static Socket writing(Socket socket) throws IOException {
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    return socket;
  }
}
