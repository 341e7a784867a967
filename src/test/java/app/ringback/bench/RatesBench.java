package app.ringback.bench;

import app.ringback.core.LeadId;
import app.ringback.outbox.TextRequest;
import app.ringback.testing.twilio.FakeTwilio;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * How fast texts leave, and what asking for texts costs, against our own stand-in on this machine;
 * each beside bare requests of the same kind in the same run. Twilio itself takes one text a second
 * from a number.
 */
final class RatesBench {

  private static final int TEXTS = 400;
  private static final int POLLS = 150;
  private static final int WARM = 50;
  private static final String BODY = "Hi, saw you asked about 6 kW. Does Thursday at six work?";

  private final RatedDesk rated;
  private final Figures figures;
  private final HttpClient http = HttpClient.newHttpClient();

  private RatesBench(RatedDesk rated, Figures figures) {
    this.rated = rated;
    this.figures = figures;
  }

  static void run(Path folder, Figures figures) throws IOException, InterruptedException {
    try (RatedDesk rated = RatedDesk.open(folder)) {
      RatesBench bench = new RatesBench(rated, figures);
      bench.empty();
      bench.leaving();
      bench.polling();
    }
  }

  private void leaving() throws IOException, InterruptedException {
    List<LeadId> leads = rated.leads(WARM + TEXTS);
    for (int i = 0; i < WARM; i++) {
      post(i);
    }
    send(leads.subList(0, WARM));
    double ours = perSecond(TEXTS, send(leads.subList(WARM, leads.size())));
    long start = System.nanoTime();
    for (int i = 0; i < TEXTS; i++) {
      post(i);
    }
    figures.add(
        "texts that leave, one after the other",
        String.format(Locale.ROOT, "%.0f a second (n=%d)", ours, TEXTS),
        String.format(
            Locale.ROOT, "%.0f a second: bare POSTs", perSecond(TEXTS, System.nanoTime() - start)),
        "");
  }

  /** Nanoseconds from the first of them being due until the last one is taken. */
  private long send(List<LeadId> leads) {
    leads.forEach(lead -> rated.desk.sending().outbox().queueText(TextRequest.of(lead, BODY)));
    long posts = rated.twilio.posts().size();
    long start = System.nanoTime();
    rated.desk.sending().worker().runDue();
    long time = System.nanoTime() - start;
    if (rated.twilio.posts().size() != posts + leads.size()) {
      throw new IllegalStateException("Not every text left");
    }
    return time;
  }

  private static double perSecond(int count, long nanos) {
    return count * 1e9 / nanos;
  }

  private void post(int place) throws IOException, InterruptedException {
    String form =
        "To="
            + encoded(RatedDesk.number(place))
            + "&From="
            + encoded(FakeTwilio.NUMBER)
            + "&Body="
            + encoded(BODY);
    HttpResponse<String> answer =
        http.send(
            request("/2010-04-01/Accounts/" + FakeTwilio.SID + "/Messages.json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IllegalStateException("A bare POST was answered " + answer.statusCode());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    String login = FakeTwilio.SID + ":" + FakeTwilio.TOKEN;
    return HttpRequest.newBuilder(URI.create(rated.twilio.base() + path))
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
  }

  private void empty() throws IOException, InterruptedException {
    poll("a poll of an account in which nothing came in");
  }

  private void polling() throws IOException, InterruptedException {
    for (int i = 0; i < 50; i++) {
      rated.twilio.receive(RatedDesk.number(i), "Reply " + i + ", sounds good to me");
    }
    if (!rated.desk.listening().pollTextsOnce()) {
      throw new IllegalStateException("The stand-in did not answer");
    }
    poll("a poll of a day with 50 texts, all known");
  }

  private void poll(String what) throws IOException, InterruptedException {
    String path = "";
    long[] ours = new long[POLLS];
    for (int i = -WARM; i < POLLS; i++) {
      int asked = rated.twilio.requests().size();
      long start = System.nanoTime();
      rated.desk.listening().pollTextsOnce();
      long time = System.nanoTime() - start;
      if (i >= 0) {
        ours[i] = time;
      }
      if (rated.twilio.requests().size() != asked + 1) {
        throw new IllegalStateException("A poll took more than one question");
      }
      path = asked(asked);
    }
    long[] raw = new long[POLLS];
    long bytes = 0;
    for (int i = -WARM; i < POLLS; i++) {
      long start = System.nanoTime();
      HttpResponse<byte[]> answer =
          http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
      long time = System.nanoTime() - start;
      bytes = answer.body().length;
      if (i >= 0) {
        raw[i] = time;
      }
    }
    figures.addLatency(
        String.format(Locale.ROOT, "%s (%,d bytes)", what, bytes), ours, raw, "bare GETs", "");
  }

  /** The path and the question of a request the stand-in received, by its place. */
  private String asked(int place) {
    var request = rated.twilio.requests().get(place);
    StringBuilder path = new StringBuilder(request.path());
    char join = '?';
    for (var entry : request.query().entrySet()) {
      path.append(join)
          .append(encoded(entry.getKey()))
          .append('=')
          .append(encoded(entry.getValue()));
      join = '&';
    }
    return path.toString();
  }
}
