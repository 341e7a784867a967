package app.ringback.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Json;
import app.ringback.lead.Consent;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.VendorId;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is posted becomes a lead, once. */
class WebhookTest {

  private static final String JSON = "application/json";
  private static final Path GOOGLE = Path.of("src/test/resources/samples/google-ads-webhook.json");

  @TempDir Path folder;

  private WebhookFixture open() throws Exception {
    WebhookFixture webhook = new WebhookFixture(folder, WebhookLimits.USUAL);
    webhook.desk.book.clock.advance(Duration.ofMinutes(10));
    return webhook;
  }

  private static JsonNode read(HttpResponse<String> response) {
    return Json.tree(response.body());
  }

  @Test
  void theGoogleSampleComesOutAsItsPageSaysAndPostedTwiceMakesOneLead() throws Exception {
    try (WebhookFixture webhook = open()) {
      String body = Files.readString(GOOGLE);
      HttpResponse<String> first = webhook.post(JSON, body);
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(read(first).path("result").asText()).isEqualTo("created");
      Lead lead = webhook.desk.leads().getFirst();
      assertThat(read(first).path("lead_id").asText()).isEqualTo(lead.id().text());
      assertThat(lead.fullName()).isEqualTo("Anneliese Mbeki");
      assertThat(lead.phones()).extracting(LeadPhone::number).containsExactly("+13605550163");
      assertThat(lead.emails())
          .extracting(LeadEmail::address)
          .containsExactly("anneliese@example.com");
      assertThat(lead.vendorIds()).containsExactly(new VendorId("Google Ads", "SAMPLE-LEAD-1"));
      assertThat(lead.test()).isFalse();
      assertThat(lead.custom()).containsEntry("Roof age?", "over 20 years");
      assertThat(lead.arrivedAt()).isEqualTo(Instant.parse("2026-03-02T18:04:00Z"));
      assertThat(webhook.desk.raw(lead)).contains("SAMPLE-LEAD-1").doesNotContain("sample-key");

      String again = body.replace("Cj0Sample", "Cj0Other");
      HttpResponse<String> second = webhook.post(JSON, again);
      assertThat(second.statusCode()).isEqualTo(200);
      assertThat(read(second).path("lead_id").asText()).isEqualTo(lead.id().text());
      assertThat(read(second).path("result").asText()).isEqualTo("skipped");
      assertThat(webhook.desk.leads()).containsExactly(lead);
    }
  }

  @Test
  void aWrongGoogleKeyIsRefusedOnceOneIsSet() throws Exception {
    try (WebhookFixture webhook =
        new WebhookFixture(folder, WebhookLimits.USUAL, Optional.of("another"))) {
      String body = Files.readString(GOOGLE);
      assertThat(webhook.post(JSON, body).statusCode()).isEqualTo(401);
      assertThat(webhook.post(JSON, body.replace("sample-key", "another")).statusCode())
          .isEqualTo(200);
      assertThat(webhook.desk.leads()).hasSize(1);
    }
  }

  @Test
  void anInsuranceVendorsLeadKeepsItsConsent() throws Exception {
    try (WebhookFixture webhook = open()) {
      HttpResponse<String> answer =
          webhook.send(
              webhook.request(
                  "/" + WebhookFixture.TOKEN + "?source=Quote%20Desk",
                  JSON,
                  """
                  {"first_name": "Jane", "last_name": "Doe", "phone": "206-555-0100",
                   "email": "jane@example.com", "dob": "1980-04-01", "state": "WA", "zip": "98101",
                   "consent_timestamp": "2026-03-02T18:05:00Z",
                   "source_url": "https://quotes.example.com/auto",
                   "trustedform_url": "https://cert.trustedform.com/abc"}
                  """));
      assertThat(answer.statusCode()).isEqualTo(200);
      Lead lead = webhook.desk.leads().getFirst();
      assertThat(lead.source()).isEqualTo("Quote Desk");
      assertThat(lead.region()).isEqualTo("WA");
      assertThat(lead.custom()).containsEntry("dob", "1980-04-01");
      assertThat(lead.consent())
          .containsExactly(
              new Consent(
                  "",
                  "",
                  "https://quotes.example.com/auto",
                  "https://cert.trustedform.com/abc",
                  "",
                  Instant.parse("2026-03-02T18:05:00Z")));
    }
  }

  @Test
  void flatAndNestedJsonAndFormsAreMappedLikeColumns() throws Exception {
    try (WebhookFixture webhook = open()) {
      webhook.post(JSON, "{\"Full Name\":\"Ana Ruiz\",\"Cell Phone\":\"(206) 555-0101\"}");
      webhook.post(
          JSON,
          "{\"contact\":{\"firstName\":\"Marco\",\"phone\":\"+12065550102\"},\"service\":\"Roof\"}");
      webhook.post(
          BodyReader.FORM, "name=Zo%C3%AB+B&phone=206-555-0103&email=zoe%40example.com&fax=1");
      webhook.post("", "name=Typed&phone=206-555-0104");
      assertThat(webhook.desk.leads())
          .extracting(Lead::fullName)
          .containsExactly("Ana Ruiz", "Marco", "Zoë B", "Typed");
      assertThat(webhook.desk.leads().get(1).interest()).isEqualTo("Roof");
      assertThat(webhook.desk.leads().getFirst().source()).isEqualTo(BodyReader.WEBHOOK);
    }
  }

  @Test
  void whatCannotBeReadIsKeptAndNeedsALook() throws Exception {
    try (WebhookFixture webhook = open()) {
      for (String body :
          new String[] {"{\"name\": \"Jane\", ", "[1, 2]", "Jane Doe wants solar", "{oops"}) {
        HttpResponse<String> answer = webhook.post(JSON, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).path("result").asText()).isEqualTo("needs_look");
        Lead kept = webhook.desk.leads().getLast();
        assertThat(read(answer).path("lead_id").asText()).isEqualTo(kept.id().text());
        assertThat(kept.needsLook()).isTrue();
        assertThat(kept.slaDueAt()).isNotNull();
        assertThat(webhook.desk.raw(kept)).isEqualTo(body);
      }
      HttpResponse<String> broken = webhook.post(JSON, "{\"google_key\": \"hidden\", \"a\":");
      assertThat(broken.statusCode()).isEqualTo(400);
      assertThat(webhook.desk.raw(webhook.desk.leads().getLast())).doesNotContain("hidden");
      assertThat(webhook.post(JSON, "  ").statusCode()).isEqualTo(400);
      assertThat(webhook.desk.leads()).hasSize(5);
    }
  }

  @Test
  void aNameWithoutAnAddressNeedsALook() throws Exception {
    try (WebhookFixture webhook = open()) {
      HttpResponse<String> answer = webhook.post(JSON, "{\"name\":\"Jane Doe\"}");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(read(answer).path("result").asText()).isEqualTo("needs_look");
      assertThat(webhook.desk.leads().getFirst().firstName()).isEqualTo("Jane");
    }
  }

  @Test
  void theSameBodyAgainChangesNothingAndNamesTheLead() throws Exception {
    try (WebhookFixture webhook = open()) {
      String body = "{\"name\":\"Jane\",\"phone\":\"206-555-0100\"}";
      webhook.post(JSON, body);
      JsonNode second = read(webhook.post(JSON, body));
      assertThat(second.path("result").asText()).isEqualTo("skipped");
      assertThat(second.path("lead_id").asText())
          .isEqualTo(webhook.desk.leads().getFirst().id().text());
      assertThat(webhook.desk.leads()).hasSize(1);
    }
  }

  @Test
  void aPausedSourceIsToldToComeBack() throws Exception {
    try (WebhookFixture webhook = open()) {
      webhook.paused.add("Google Ads");
      HttpResponse<String> answer = webhook.post(JSON, Files.readString(GOOGLE));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(webhook.desk.leads()).isEmpty();
    }
  }
}
