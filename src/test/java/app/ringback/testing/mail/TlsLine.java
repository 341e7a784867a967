package app.ringback.testing.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Puts TLS in front of a mail server that speaks plainly: the test's server knows neither STARTTLS
 * nor a certificate of ours.
 */
public final class TlsLine implements AutoCloseable {

  /** When TLS begins. */
  public enum Begins {
    AT_ONCE,
    /** When the client says so, RFC 3207. */
    SMTP_STARTTLS,
    /** When the client says so, RFC 3501, 6.2.1. */
    IMAP_STARTTLS
  }

  private static final Map<Begins, String> GREETING =
      Map.of(Begins.SMTP_STARTTLS, "220 here", Begins.IMAP_STARTTLS, "* OK here");

  /** What was said readable. */
  private final List<String> overheard = new CopyOnWriteArrayList<>();

  private final Door door;
  private final int serverPort;
  private final Begins begins;
  private final SSLSocketFactory shows;

  public TlsLine(int serverPort, Begins begins, TestCertificate certificate)
      throws GeneralSecurityException {
    this.serverPort = serverPort;
    this.begins = begins;
    shows = certificate.showing();
    door = Door.open(caller -> Thread.ofVirtual().start(() -> carry(caller)));
  }

  public int port() {
    return door.port();
  }

  /** The commands that everybody on the way could read. */
  public List<String> overheard() {
    return List.copyOf(overheard);
  }

  private void carry(Socket caller) {
    try (caller) {
      if (begins != Begins.AT_ONCE && !asksForTls(caller)) {
        return;
      }
      try (SSLSocket safe = (SSLSocket) shows.createSocket(caller, null, door.port(), true);
          Socket server = Door.to(serverPort)) {
        safe.setUseClientMode(false);
        safe.startHandshake();
        if (begins != Begins.AT_ONCE) {
          // The client was greeted already.
          line(server.getInputStream());
        }
        Thread.ofVirtual().start(() -> pass(safe, server));
        pass(server, safe);
      }
    } catch (IOException e) {
      // The caller did not believe the certificate, or hung up: the test looks at what came of it.
    }
  }

  /** Speaks readable until TLS is to begin; false when the caller leaves before. */
  private boolean asksForTls(Socket caller) throws IOException {
    OutputStream out = caller.getOutputStream();
    say(out, GREETING.getOrDefault(begins, ""));
    for (String said = line(caller.getInputStream());
        !said.isEmpty();
        said = line(caller.getInputStream())) {
      overheard.add(said);
      String[] words = said.toUpperCase(Locale.ROOT).split(" ", -1);
      boolean isStart = words[words.length - 1].equals("STARTTLS");
      if (begins == Begins.SMTP_STARTTLS) {
        say(out, isStart ? "220 Go on" : "250-here\r\n250 STARTTLS");
      } else {
        if (!isStart) {
          say(out, "* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED");
        }
        say(out, words[0] + " OK done");
      }
      if (isStart) {
        return true;
      }
    }
    return false;
  }

  /** Read byte by byte: what follows belongs to somebody else. Empty at the end. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static void pass(Socket from, Socket to) {
    try (to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Whoever hung up first: the test looks at what came of it.
    }
  }

  @Override
  public void close() {
    door.close();
  }
}
