package app.ringback.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.secret.LocalSecrets;
import app.ringback.store.schema.Tables;
import app.ringback.testing.SampleLeads;
import app.ringback.testing.SettableClock;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folder, feed and webhook of a whole desk, as window and agent run them. */
class SourceListeningTest {

  @TempDir Path home;
  private final SettableClock clock = SettableClock.mondayMorning();

  private Desk open(Map<String, String> more) {
    Workspace workspace = new Workspace(home.resolve("one"), false);
    workspace.prepare();
    SecureRandom random = new SecureRandom();
    Map<String, String> environment = new HashMap<>(more);
    environment.put("RINGBACK_PASSPHRASE", "test");
    return Desk.open(
        new DeskSetup(
            workspace,
            clock,
            random,
            ZoneId.of("America/Los_Angeles"),
            environment,
            new Lazy<>(() -> LocalSecrets.open(home.resolve("keys"), environment, random))));
  }

  private static void settings(Desk desk, String text) throws Exception {
    Files.writeString(desk.workspace().settingsFile(), text);
  }

  private static List<Lead> leads(Desk desk) {
    return desk.transactions()
        .read(tx ->
            desk.leads()
                .findAll(
                    tx,
                    tx.dsl()
                        .select(Tables.LEAD.ID)
                        .from(Tables.LEAD)
                        .orderBy(Tables.LEAD.ID)
                        .fetch(row -> new LeadId(row.value1()))));
  }

  private static HttpResponse<String> post(int port, String token) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/lead/" + token))
              .POST(BodyPublishers.ofString("{\"name\":\"Jane\",\"phone\":\"206-555-0100\"}"))
              .build(),
          BodyHandlers.ofString());
    }
  }

  @Test
  void theWebhookListensAsTheSettingsSayAndKeepsItsPortAndToken() throws Exception {
    String token;
    int port;
    try (Desk desk = open(Map.of());
        LocalWebhook webhook = desk.listening().sources().webhook()) {
      webhook.match();
      assertThat(webhook.port()).isEmpty();
      settings(
          desk, "[intake.webhook]\nenabled = true\n[sources.\"Webhook\"]\nlead_cost = \"3\"\n");
      webhook.match();
      port = webhook.port().orElseThrow();
      token = webhook.token();
      assertThat(Files.readString(desk.workspace().folder().resolve("webhook.port")).strip())
          .isEqualTo("" + port);
      assertThat(post(port, token).statusCode()).isEqualTo(200);
      assertThat(leads(desk)).extracting(Lead::cost).containsExactly("3");
      assertThat(webhook.last()).hasSize(1);
      settings(desk, "[intake.webhook]\nenabled = false\n");
      webhook.match();
      assertThat(webhook.port()).isEmpty();
      settings(desk, "[intake.webhook]\nenabled = true\n");
    }
    try (Desk desk = open(Map.of());
        LocalWebhook webhook = desk.listening().sources().webhook()) {
      webhook.match();
      assertThat(webhook.port()).hasValue(port);
      assertThat(webhook.token()).isEqualTo(token);
    }
    try (Desk desk = open(Map.of("RINGBACK_WEBHOOK_TOKEN", "of-the-environment"));
        LocalWebhook webhook = desk.listening().sources().webhook()) {
      webhook.match();
      assertThat(post(webhook.port().orElseThrow(), token).statusCode()).isEqualTo(401);
      assertThat(post(webhook.port().orElseThrow(), "of-the-environment").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void folderAndFeedAreTakenOnceByTheAgentsPass() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = "name,phone\nAna,206-555-0101\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    try (Desk desk = open(Map.of())) {
      String feed = "http://127.0.0.1:" + server.getAddress().getPort() + "/leads";
      settings(desk, "[sources.\"Sheet\"]\nfeed = \"" + feed + "\"\nowner = \"Mara\"\n");
      Files.writeString(desk.workspace().inbox().resolve("a.csv"), "name,phone\nJo,206-555-0102\n");
      desk.listening().sources().runOnce();
      desk.listening().sources().runOnce();
      assertThat(leads(desk)).extracting(Lead::firstName).containsExactly("Jo", "Ana");
      assertThat(leads(desk)).extracting(Lead::source).containsExactly("Inbox folder", "Sheet");
      assertThat(leads(desk)).extracting(Lead::owner).containsExactly("", "Mara");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void everySampleComesOutThroughTheInbox() throws Exception {
    try (Desk desk = open(Map.of())) {
      clock.set(Instant.parse("2026-03-03T05:00:00Z"));
      for (String name : SampleLeads.FILES) {
        Files.copy(SampleLeads.FOLDER.resolve(name), desk.workspace().inbox().resolve(name));
      }
      desk.listening().sources().runOnce();
      SampleLeads.check(desk.transactions(), desk.leads());
      assertThat(desk.workspace().inbox().resolve("done/contacts.vcf.report.txt")).exists();
    }
  }
}
