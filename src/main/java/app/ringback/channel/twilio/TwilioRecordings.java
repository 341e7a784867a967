package app.ringback.channel.twilio;

import app.ringback.outbox.call.RecordingCarrier;
import com.twilio.rest.api.v2010.account.Recording;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recordings of calls: listed and deleted by the SDK, their audio fetched on the JDK's client. */
public final class TwilioRecordings implements RecordingCarrier {

  private static final Logger log = LoggerFactory.getLogger(TwilioRecordings.class);

  private static final long PAGE_SIZE = 50;

  private final TwilioSession session;

  public TwilioRecordings(TwilioAccount account) {
    session = new TwilioSession(account, TwilioConnections.ANSWER_WITHIN);
  }

  /** Whether these are the recordings of just this account. */
  public boolean isOf(TwilioAccount other) {
    return session.account().equals(other);
  }

  @Override
  public Listing of(String leg) {
    TwilioHttp http = session.http();
    try {
      return new Listing.Entries(
          session
              .list(
                  Recording.reader().setCallSid(leg).setPageSize(PAGE_SIZE),
                  http,
                  Recording::getSid,
                  page -> true)
              .stream()
              .map(each -> new Entry(each.getSid(), isDone(each)))
              .toList());
    } catch (RuntimeException e) {
      log.info("Recordings could not be listed: {}", TwilioSession.notReady(http).happened());
      return new Listing.Unavailable();
    }
  }

  private static boolean isDone(Recording recording) {
    Recording.Status status = recording.getStatus();
    return status == Recording.Status.COMPLETED || status == Recording.Status.ABSENT;
  }

  @Override
  public Audio audio(String id, int channels, long most) {
    try {
      HttpResponse<InputStream> answer =
          session
              .connections()
              .forMedia()
              .send(request(id, channels), BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() == 404 || answer.statusCode() == 410) {
          return new Audio.Gone();
        }
        return answer.statusCode() == 200
            ? new Audio.Here(body.readNBytes(Math.toIntExact(most)))
            : new Audio.Unavailable();
      }
    } catch (IOException e) {
      log.info("A recording could not be fetched: {}", e.getClass().getSimpleName());
      return new Audio.Unavailable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Audio.Unavailable();
    }
  }

  private HttpRequest request(String id, int channels) {
    TwilioAccount account = session.account();
    String name = account.sid() + ":" + account.token();
    return HttpRequest.newBuilder(
            session
                .connections()
                .address(
                    "/2010-04-01/Accounts/"
                        + account.sid()
                        + "/Recordings/"
                        + id
                        + ".wav"
                        // What was recorded on one channel is not asked for on two.
                        + (channels == 1 ? "" : "?RequestedChannels=" + channels)))
        .timeout(session.connections().answerWithin().multipliedBy(3))
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)))
        .GET()
        .build();
  }

  @Override
  public boolean delete(String id) {
    TwilioHttp http = session.http();
    try {
      return Recording.deleter(id).delete(session.client(http));
    } catch (RuntimeException e) {
      return http.status() == 404;
    }
  }
}
