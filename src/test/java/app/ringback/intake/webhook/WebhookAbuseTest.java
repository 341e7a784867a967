package app.ringback.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is not let in, or sends too much or too slowly, harms nothing. */
class WebhookAbuseTest {

  private static final String JSON = "application/json";
  private static final String LEAD = "{\"name\":\"Jane\",\"phone\":\"206-555-0100\"}";

  @TempDir Path folder;

  private WebhookFixture open() throws IOException {
    return new WebhookFixture(folder, WebhookLimits.USUAL);
  }

  /** The status line of a request written by hand. */
  private static String status(WebhookFixture webhook, String head, String body)
      throws IOException {
    try (Socket socket = webhook.socket()) {
      socket.setSoTimeout(180_000);
      OutputStream out = socket.getOutputStream();
      out.write((head + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }

  private static String head(String host) {
    return "POST /lead/"
        + WebhookFixture.TOKEN
        + " HTTP/1.1\r\nHost: "
        + host
        + "\r\nContent-Length: "
        + LEAD.length();
  }

  @Test
  void withoutTheRightTokenNothingIsTaken() throws Exception {
    try (WebhookFixture webhook = open()) {
      for (String rest : List.of("", "/", "/wrong", "/" + WebhookFixture.TOKEN + "x", "/%zz")) {
        assertThat(
                status(
                    webhook,
                    "POST /lead" + rest + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2",
                    "{}"))
            .containsPattern(" 40[01]");
      }
      HttpRequest wrong =
          HttpRequest.newBuilder(webhook.address(""))
              .header("X-Ringback-Token", "wrong")
              .POST(BodyPublishers.ofString(LEAD))
              .build();
      assertThat(webhook.send(wrong).statusCode()).isEqualTo(401);
      assertThat(webhook.desk.leads()).isEmpty();
      HttpRequest right =
          HttpRequest.newBuilder(webhook.address("?source=Tool"))
              .header("X-Ringback-Token", WebhookFixture.TOKEN)
              .POST(BodyPublishers.ofString(LEAD))
              .build();
      assertThat(webhook.send(right).statusCode()).isEqualTo(200);
      assertThat(webhook.server().last().getFirst().source()).isEqualTo("Tool");
      assertThat(webhook.server().last().get(1).status()).isEqualTo(401);
    }
  }

  @Test
  void onlyALoopbackNameIsAnswered() throws Exception {
    try (WebhookFixture webhook = open()) {
      assertThat(status(webhook, head("evil.example.com"), LEAD)).contains(" 403 ");
      assertThat(status(webhook, head("127.0.0.1.evil.example.com"), LEAD)).contains(" 403 ");
      assertThat(status(webhook, head("192.168.0.4:80"), LEAD)).contains(" 403 ");
      assertThat(webhook.desk.leads()).isEmpty();
      assertThat(status(webhook, head("localhost:4711"), LEAD)).contains(" 200 ");
      assertThat(status(webhook, head("[::1]:4711"), LEAD)).contains(" 200 ");
    }
  }

  @Test
  void itListensOnLoopbackAlone() throws Exception {
    try (WebhookFixture webhook = open()) {
      assertThat(webhook.server().isOnLoopback()).isTrue();
    }
  }

  @Test
  void otherMethodsAndPathsAreRefused() throws Exception {
    try (WebhookFixture webhook = open()) {
      HttpRequest get =
          HttpRequest.newBuilder(webhook.address("/" + WebhookFixture.TOKEN)).GET().build();
      assertThat(webhook.send(get).statusCode()).isEqualTo(405);
      assertThat(
              webhook
                  .send(
                      HttpRequest.newBuilder(webhook.address("").resolve("/leads"))
                          .POST(BodyPublishers.noBody())
                          .build())
                  .statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void aBodyOfAHundredMegabytesIsRefusedBeforeItIsRead() throws Exception {
    try (WebhookFixture webhook = open()) {
      String head =
          "POST /lead/" + WebhookFixture.TOKEN + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: ";
      assertThat(status(webhook, head + (100 << 20), "{")).contains(" 413 ");
      assertThat(webhook.post(JSON, LEAD).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aBodyThatDoesNotTellItsLengthIsReadToTheLimit() throws Exception {
    try (WebhookFixture webhook =
        new WebhookFixture(folder, new WebhookLimits(10_000, 100, 10, 10))) {
      HttpRequest endless =
          HttpRequest.newBuilder(webhook.address("/" + WebhookFixture.TOKEN))
              .timeout(Duration.ofMinutes(3))
              .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[20_000])))
              .build();
      assertThat(webhook.send(endless).statusCode()).isEqualTo(413);
      assertThat(webhook.desk.leads()).isEmpty();
    }
  }

  @Test
  void twoHundredSlowSendersKeepNobodyElseWaiting() throws Exception {
    try (WebhookFixture webhook = open()) {
      List<Socket> slow = new ArrayList<>();
      for (int number = 0; number < 200; number++) {
        Socket socket = webhook.socket();
        String begun =
            number % 2 == 0 ? "POST /lead HTTP/1.1\r\nHos" : head("127.0.0.1") + "\r\n\r\n{\"na";
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
        slow.add(socket);
      }
      assertThat(webhook.post(JSON, LEAD).statusCode()).isEqualTo(200);
      assertThat(webhook.desk.leads()).hasSize(1);
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void whoeverSendsTooMuchIsToldToWaitAndGuessersStopNobody() throws Exception {
    try (WebhookFixture webhook = new WebhookFixture(folder, new WebhookLimits(10_000, 3, 1, 2))) {
      for (int guess = 0; guess < 2; guess++) {
        assertThat(webhook.send(webhook.request("/guess", JSON, LEAD)).statusCode()).isEqualTo(401);
      }
      assertThat(webhook.send(webhook.request("/guess", JSON, LEAD)).statusCode()).isEqualTo(429);
      for (int lead = 0; lead < 3; lead++) {
        assertThat(webhook.post(JSON, LEAD).statusCode()).isEqualTo(200);
      }
      assertThat(webhook.post(JSON, LEAD).statusCode()).isEqualTo(429);
      webhook.desk.book.clock.advance(Duration.ofSeconds(1));
      assertThat(webhook.post(JSON, LEAD).statusCode()).isEqualTo(200);
    }
  }
}
