package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.TextRequest;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.testing.twilio.Fault;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The outbox of the whole window: its own thread sends, and every change is seen at once. */
class OutboxInWindowTest extends StageWindow {

  private final FakeTwilio twilio = FakeTwilio.start(clock);

  @AfterEach
  void closeTwilio() {
    twilio.close();
  }

  private List<Dispatch> outbox(Lead lead) {
    return desk.get().sending().outbox().ofLead(lead.id());
  }

  @Test
  void aFailedTextIsFoundWithOneKeyAndReallySentAgain() throws Exception {
    start(twilio);
    Lead jane =
        LeadBuilder.builder(Lead.blank(desk.get().ids().lead(), clock.instant()))
            .firstName("Jane")
            .lastName("Doe")
            .phones(List.of(LeadPhone.of(new Phone("+12065550160"), "mobile")))
            .build();
    desk.get().transactions().run(tx -> desk.get().leads().insert(tx, jane, clock.instant()));
    twilio.next(new Fault.Refuse(400, 30008));
    desk.get().sending().outbox().queueText(TextRequest.of(jane.id(), "Hi Jane"));
    soon(() -> outbox(jane).getLast().state() == DispatchState.FAILED);
    soon(() -> sees("Outbox: 1 failed"));

    run(() -> robot.lookup("#status-outbox").query().requestFocus());
    robot.write("o");
    soon(() -> sees("Not sent in the last 7 days · 1"));
    keep("outbox-window");
    run(() -> robot.lookup("#outbox-again").queryButton().fire());

    soon(() -> outbox(jane).getLast().state().mayHaveLeft());
    soon(() -> sees("The outbox is empty") && sees("Outbox empty"));
    assertThat(twilio.messages()).hasSize(1);
    assertThat(outbox(jane).getLast().state()).isIn(DispatchState.SENT, DispatchState.DELIVERED);
    robot.type(KeyCode.ESCAPE);
    soon(() -> !sees("The outbox is empty"));
  }
}
