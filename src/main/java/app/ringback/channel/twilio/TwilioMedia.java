package app.ringback.channel.twilio;

import app.ringback.core.Texts;
import app.ringback.intake.text.MediaSource;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.message.Media;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures and files of texts, listed by the SDK and fetched on the JDK's client. */
public final class TwilioMedia implements MediaSource {

  private static final Logger log = LoggerFactory.getLogger(TwilioMedia.class);

  private static final Duration WHOLE_WITHIN = Duration.ofSeconds(60);
  private static final long PAGE_SIZE = 50;

  private final TwilioAccount account;
  private final TwilioConnections connections;
  private final ObjectMapper mapper = new ObjectMapper();

  public TwilioMedia(TwilioAccount account) {
    this.account = account;
    this.connections = new TwilioConnections(account, TwilioConnections.ANSWER_WITHIN);
  }

  /** Whether this reads the texts of just this account. */
  public boolean reads(TwilioAccount other) {
    return account.equals(other);
  }

  @Override
  public Listing list(String textId) {
    TwilioHttp http = new TwilioHttp(connections);
    TwilioRestClient client =
        new TwilioRestClient.Builder(account.sid(), account.token())
            .accountSid(account.sid())
            .httpClient(http)
            .objectMapper(mapper)
            .build();
    try {
      Page<Media> page = Media.reader(textId).setPageSize(PAGE_SIZE).firstPage(client);
      return new Listing.Entries(
          page.getRecords().stream()
              .map(media ->
                  new Entry(Texts.clean(media.getSid()), Texts.clean(media.getContentType())))
              .filter(entry -> !entry.id().isEmpty())
              .toList());
    } catch (RuntimeException e) {
      return isGone(http.status()) ? new Listing.Gone() : new Listing.Unavailable();
    }
  }

  @Override
  public Content fetch(String textId, String mediaId, long most) {
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Content> content = thread.submit(() -> read(textId, mediaId, most));
      try {
        // The request's own time-out ends with the headers; a body may drip for ever.
        return content.get(WHOLE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException e) {
        log.info("What came with a text could not be fetched: {}", String.valueOf(e.getCause()));
        thread.shutdownNow();
        return new Content.Unavailable();
      } catch (InterruptedException e) {
        thread.shutdownNow();
        Thread.currentThread().interrupt();
        return new Content.Unavailable();
      }
    }
  }

  private Content read(String textId, String mediaId, long most)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        connections.forMedia().send(request(textId, mediaId), BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (isGone(answer.statusCode())) {
        return new Content.Gone();
      }
      if (answer.statusCode() != 200) {
        return new Content.Unavailable();
      }
      if (answer.headers().firstValueAsLong("Content-Length").orElse(0) > most) {
        return new Content.TooLarge();
      }
      byte[] bytes = body.readNBytes(Math.toIntExact(most + 1));
      if (bytes.length == 0) {
        return new Content.Gone();
      }
      return bytes.length > most ? new Content.TooLarge() : new Content.Here(bytes);
    }
  }

  private HttpRequest request(String textId, String mediaId) {
    String name = account.sid() + ":" + account.token();
    return HttpRequest.newBuilder(
            connections.address(
                "/2010-04-01/Accounts/"
                    + account.sid()
                    + "/Messages/"
                    + textId
                    + "/Media/"
                    + mediaId))
        .timeout(connections.answerWithin())
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)))
        .GET()
        .build();
  }

  private static boolean isGone(int status) {
    return status == 404 || status == 410;
  }
}
