package app.ringback.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.intake.SourceKind;
import app.ringback.lead.LeadPhone;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first text to a new lead, by the shipped templates, on a whole desk. */
class NewLeadTextTest {

  @TempDir Path folder;

  private static LeadId arrives(Desk desk, String number) {
    IncomingLead lead =
        IncomingLeadBuilder.builder(IncomingLead.ofRaw("text/plain", "lead " + number))
            .firstName("Jane")
            .interest("solar")
            .region("WA")
            .phones(List.of(LeadPhone.of(new Phone(number), "mobile")))
            .build();
    return Objects.requireNonNull(
        desk.transactions()
            .write(tx ->
                desk.intake()
                    .take(tx, lead, SourceKind.WEBHOOK, "Zillow", "web", desk.clock().instant()))
            .lead());
  }

  @Test
  void itIsWrittenFromATemplateOnceAndSaysTheTruthAboutACall() throws Exception {
    try (TwilioDesk whole = new TwilioDesk(folder, "")) {
      Desk desk = whole.desk;
      desk.setup().settingsFile().set(List.of("sources", "Zillow"), Map.of("auto_text", true));
      LeadId jane = arrives(desk, "+12065550171");
      desk.followUp().runOnce();
      desk.followUp().runOnce();
      assertThat(desk.sending().outbox().ofLead(jane))
          .singleElement()
          .satisfies(text -> {
            assertThat(text.state()).isEqualTo(DispatchState.QUEUED);
            assertThat(text.template()).isEqualTo("First contact text");
            assertThat(text.automatic()).isTrue();
            assertThat(text.body()).contains("Jane").contains("solar").doesNotContain("call");
          });
      desk.setup().settingsFile().set(List.of("sources", "Zillow"), Map.of("insta_call", true));
      LeadId marco = arrives(desk, "+12065550172");
      desk.followUp().runOnce();
      assertThat(desk.sending().outbox().ofLead(marco))
          .extracting(Dispatch::template)
          .containsExactly("Backup text");
    }
  }
}
