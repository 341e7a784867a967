package app.ringback.testing.twilio;

import app.ringback.core.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What came with texts. As with the carrier, the content is a redirect to another origin, which
 * refuses whoever shows it the account's token.
 */
public final class FakePictures implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FakePictures.class);

  private final Map<String, List<FakeMedia>> byText = new ConcurrentHashMap<>();
  private final Queue<Integer> faults = new ConcurrentLinkedQueue<>();
  private final Queue<String> served = new ConcurrentLinkedQueue<>();
  private final InstantSource clock;
  private final ServerSocket store;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  FakePictures(InstantSource clock) {
    this.clock = clock;
    try {
      store = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  void put(String text, List<FakeMedia> media) {
    byText.put(text, media);
  }

  List<FakeMedia> of(String text) {
    return byText.getOrDefault(text, List.of());
  }

  /** What the next contents are answered with instead, by status; 200 as they should be. */
  public void next(Integer... statuses) {
    faults.addAll(List.of(statuses));
  }

  /** The carrier forgets what came with a text. */
  public void forget(String text) {
    byText.put(text, List.of());
  }

  /** The paths served from the other origin. */
  public List<String> served() {
    return List.copyOf(served);
  }

  /** Answers {@code …/Messages/SM/Media.json} and {@code …/Messages/SM/Media/ME}. */
  void answer(FakeExchange exchange, String path) throws IOException {
    String[] parts = path.split("/", -1);
    if (parts.length == 7 && parts[6].equals("Media.json")) {
      exchange.send(200, "application/json", Json.write(list(parts[5])));
    } else if (parts.length == 8) {
      exchange.answerHeader(
          "Location", "http://127.0.0.1:" + store.getLocalPort() + "/" + parts[5] + "/" + parts[7]);
      exchange.send(307, "text/plain", "");
    } else {
      exchange.send(404, "application/json", "{\"code\":20404,\"status\":404}");
    }
  }

  private Map<String, Object> list(String text) {
    List<Map<String, @Nullable Object>> media = new ArrayList<>();
    for (FakeMedia each : of(text)) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("sid", "ME%032x".formatted(media.size()));
      json.put("account_sid", FakeTwilio.SID);
      json.put("parent_sid", text);
      json.put("content_type", each.contentType());
      json.put("date_created", "Mon, 02 Mar 2026 18:00:00 +0000");
      json.put("date_updated", "Mon, 02 Mar 2026 18:00:00 +0000");
      json.put("uri", "/2010-04-01/Accounts/" + FakeTwilio.SID + "/Messages/" + text + "/Media");
      media.add(json);
    }
    return Map.of("media_list", media, "page", 0, "page_size", 50, "uri", "/", "start", 0);
  }

  private void accept() {
    while (!store.isClosed()) {
      try {
        Socket socket = store.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException | RejectedExecutionException e) {
        log.debug("The store of pictures accepts no more", e);
      }
    }
  }

  private void serve(Socket socket) {
    try (FakeExchange exchange = new FakeExchange(socket, clock.instant())) {
      String[] parts = exchange.uri.getPath().split("/", -1);
      Integer fault = faults.poll();
      List<FakeMedia> media = of(parts[1]);
      int place = Integer.parseInt(parts[2].substring(2), 16);
      if (!exchange.header("Authorization").isEmpty()) {
        exchange.send(400, "application/xml", "<Code>InvalidArgument</Code>");
      } else if (fault != null && fault != 200) {
        exchange.send(fault, "text/html", "<h1>Not now</h1>");
      } else if (place >= media.size()) {
        exchange.send(404, "text/html", "<h1>Gone</h1>");
      } else {
        served.add(exchange.uri.getPath());
        exchange.send(200, media.get(place).contentType(), media.get(place).content());
      }
    } catch (IOException e) {
      log.debug("A connection ended early", e);
    }
  }

  @Override
  public void close() {
    try {
      store.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
