package app.ringback.testing.twilio;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One HTTP request and its answer on one connection. The JDK's own server cannot state another date
 * than the machine's, and the carrier's clock is just what tests must move.
 */
final class FakeExchange implements AutoCloseable {

  /** An answer that by RFC 9110 has neither a body nor its length. */
  private static final int NO_CONTENT = 204;

  private final Socket socket;
  private final Instant now;
  private final OutputStream out;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, String> answer = new LinkedHashMap<>();
  final String method;
  final URI uri;
  final String body;

  FakeExchange(Socket socket, Instant now) throws IOException {
    this.socket = socket;
    this.now = now;
    InputStream in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
    String[] first = line(in).split(" ", -1);
    method = first[0];
    uri = URI.create(first[1]);
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  void answerHeader(String name, String value) {
    answer.put(name, value);
  }

  void send(int status, String type, String text) throws IOException {
    send(status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  void send(int status, String type, byte[] bytes) throws IOException {
    if (status == NO_CONTENT) {
      head(status);
      return;
    }
    begin(status, type, bytes.length);
    out.write(bytes);
    out.flush();
  }

  /** Sends the head of an answer and promises {@code length} bytes. */
  void begin(int status, String type, int length) throws IOException {
    answer.put("Content-Type", type);
    answer.put("Content-Length", Integer.toString(length));
    head(status);
  }

  private void head(int status) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Answer\r\n");
    answer.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
    answer.put("Connection", "close");
    answer.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The request ended early");
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %s", method, uri.getPath());
  }
}
