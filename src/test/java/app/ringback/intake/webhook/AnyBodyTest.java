package app.ringback.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.Texts;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.field.FieldLeads;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.hand.TypedLeads;
import app.ringback.settings.OwnerRules;
import app.ringback.testing.SettableClock;
import java.time.Duration;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever is posted or typed, its readers answer, and soon. */
class AnyBodyTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final FieldLeads fields = new FieldLeads();
  private final BodyReader bodies = new BodyReader(fields);
  private final TypedLeads typed = new TypedLeads();
  private final ReadOptions options =
      ReadOptions.of("US", ZoneOffset.UTC, SettableClock.mondayMorning());

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "=",
            "&",
            "%",
            "%41",
            "%zz",
            "null",
            "true",
            "1e999",
            "-1",
            "\\u0000",
            "\\ud800",
            " ",
            "\n",
            "name",
            "phone",
            "email",
            "google_key",
            "lead_id",
            "user_column_data",
            "column_id",
            "string_value",
            "206-555-0100",
            "jane@example.com",
            "2026-03-02T18:00:00Z",
            "é",
            "\uD83D")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 400)
  void everyBodyIsReadOrKept(@ForAll("bodies") String text, @ForAll boolean isForm) {
    WebhookBody body = bodies.read(text, isForm ? BodyReader.FORM : "application/json");
    if (body.values() != null) {
      IncomingLead lead = fields.lead(body.values(), options, body.type(), body.raw());
      assertThat(lead.raw()).isEqualTo(body.raw());
    }
  }

  @Property(tries = 400)
  void everyLineIsALeadOrNone(@ForAll("bodies") String line, @ForAll String more) {
    typed
        .read(line + more, options)
        .ifPresent(
            lead -> assertThat(lead.phones().isEmpty() && lead.emails().isEmpty()).isFalse());
  }

  @Property(tries = 200)
  void ownerRulesAreReadOrRefusedInWords(@ForAll("bodies") String text) {
    try {
      assertThat(OwnerRules.parse(text).parts()).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(Texts.clean(e.getMessage())).contains("wanted");
    }
  }

  @Test
  void largeAndDeepBodiesTakeNoLongTime() {
    String deep = "{\"a\":".repeat(100_000);
    String wide = "{" + "\"k\":\"206-555-0100\",".repeat(30_000) + "\"z\":1}";
    String form = "a=1&".repeat(200_000);
    String line = "a".repeat(1_000_000);
    Assertions.assertTimeoutPreemptively(
        SOON,
        () -> {
          assertThat(bodies.read(deep, "").values()).isNull();
          assertThat(bodies.read(wide, "").values()).isNotNull();
          assertThat(bodies.read(form, BodyReader.FORM).values()).isNotNull();
          assertThat(typed.read(line, options)).isEmpty();
          assertThat(typed.read("206-555-0100 ".repeat(50_000), options)).isPresent();
        });
  }

  @Test
  void anXmlBodyWithEntitiesIsKeptAndNothingOfItIsExpanded() {
    String xml = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
    assertThat(bodies.read(xml, "text/xml").values()).isNull();
    assertThat(bodies.read(xml, "text/xml").raw()).isEqualTo(xml);
    assertThatThrownBy(() -> OwnerRules.parse("Ana")).isInstanceOf(IllegalArgumentException.class);
  }
}
