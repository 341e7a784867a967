package app.ringback.app;

import app.ringback.core.Change;
import app.ringback.core.ProblemException;
import app.ringback.intake.RawStore;
import app.ringback.intake.SourceStateStore;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.webhook.WebhookDesk;
import app.ringback.intake.webhook.WebhookLimits;
import app.ringback.intake.webhook.WebhookRequest;
import app.ringback.intake.webhook.WebhookServer;
import app.ringback.intake.webhook.WebhookToken;
import app.ringback.settings.WebhookSettings;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The local webhook of one desk, as the settings of the moment have it. */
public final class LocalWebhook implements AutoCloseable {

  /** Whose state tells what is wrong with the webhook itself. */
  public static final String NAME = WebhookRequest.USUAL_SOURCE;

  private static final Duration MATCH = Duration.ofSeconds(2);

  private static final Logger log = LoggerFactory.getLogger(LocalWebhook.class);

  private final Desk desk;
  private final Lazy<WebhookDesk> takes;
  private final SourceStateStore states = new SourceStateStore();
  private @Nullable WebhookServer server;
  private boolean failing;
  private volatile Instant next = Instant.MIN;

  LocalWebhook(Desk desk, Function<String, ReadOptions> reading) {
    this.desk = desk;
    // Nobody whose webhook is off pays for what reads it.
    takes =
        new Lazy<>(() ->
            new WebhookDesk(
                desk.transactions(),
                desk.intake(),
                new RawStore(desk.device()),
                reading,
                source -> desk.settings().get().source(source).paused(),
                () -> desk.secrets().find(WebhookToken.GOOGLE_KEY),
                desk.clock()));
  }

  /** The secret in the address; made when it is first asked for. */
  public String token() {
    return WebhookToken.of(desk.secrets(), desk.setup().random());
  }

  /** The port it listens on; empty while it does not. */
  public synchronized OptionalInt port() {
    return server == null ? OptionalInt.empty() : OptionalInt.of(server.port());
  }

  /** The last requests since it listens, newest first. */
  public synchronized List<WebhookRequest> last() {
    return server == null ? List.of() : server.last();
  }

  /** When it is to be looked again whether the settings changed. */
  Instant next() {
    return next;
  }

  /** Starts or ends listening as the settings say. */
  public synchronized void match() {
    next = desk.clock().instant().plus(MATCH);
    WebhookSettings wanted = desk.settings().get().webhook();
    WebhookServer running = server;
    boolean fits = running != null && (wanted.port() == 0 || wanted.port() == running.port());
    if (running != null && !(wanted.enabled() && fits)) {
      close();
    }
    if (server == null && wanted.enabled()) {
      open(wanted);
    }
  }

  private void open(WebhookSettings wanted) {
    try {
      WebhookServer opened = listen(wanted);
      server = opened;
      keepPort(opened.port());
      if (failing) {
        failing = false;
        desk.transactions().run(tx -> states.worked(tx, NAME, desk.clock().instant()));
      }
    } catch (IOException e) {
      log.debug("The webhook cannot listen", e);
      fail(wanted.port());
    }
  }

  private void fail(int port) {
    if (!failing) {
      failing = true;
      String error =
          "The webhook cannot listen: port " + port + " of this computer is taken. Choose another.";
      desk.transactions().run(tx -> states.failed(tx, NAME, error, desk.clock().instant()));
    }
  }

  /** With no port of its own it takes that of before, so that addresses given out stay right. */
  private WebhookServer listen(WebhookSettings wanted) throws IOException {
    int port = wanted.port() == 0 ? portOfBefore().orElse(0) : wanted.port();
    try {
      return open(port);
    } catch (BindException e) {
      if (wanted.port() == 0 && port != 0) {
        log.debug("The port of before is taken: another is used", e);
        return open(0);
      }
      throw e;
    }
  }

  private WebhookServer open(int port) throws IOException {
    return WebhookServer.open(
        port, takes.get(), token(), WebhookLimits.USUAL, desk.clock(), this::noted);
  }

  private void noted() {
    desk.changes().publish(new Change.SourcesChanged());
  }

  private Path file() {
    return desk.workspace().webhookPort();
  }

  private Optional<Integer> portOfBefore() {
    try {
      String text = Files.readString(file()).strip();
      return text.matches("[1-9][0-9]{0,4}")
          ? Optional.of(Integer.parseInt(text)).filter(port -> port < 65_536)
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      log.warn("webhook.port cannot be read", e);
      return Optional.empty();
    }
  }

  private void keepPort(int port) {
    try {
      Path fresh = file().resolveSibling("webhook.port.new");
      Files.writeString(fresh, port + "\n");
      Files.move(
          fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ProblemException(
          "webhook.port could not be written.",
          "The webhook listens on port " + port + ".",
          "Check that the workspace folder is yours and its disk is not full.");
    }
  }

  /** Ends listening. */
  @Override
  public synchronized void close() {
    WebhookServer running = server;
    server = null;
    if (running != null) {
      running.close();
    }
  }
}
