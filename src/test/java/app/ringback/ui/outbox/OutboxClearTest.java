package app.ringback.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.testing.twilio.Fault;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What failed is put away, what was taken for spam is looked at, and nothing is said to leave. */
class OutboxClearTest extends OutboxWindow {

  @Test
  void whatFailedIsPutAwayByKeyboardAndBroughtBackWithUndo() throws Exception {
    Lead jane = lead("Jane", "Doe");
    Dispatch first = failed(jane, "30008", "It did not arrive.");
    failed(jane, "30005", "This number is not in service.");
    openScreen();
    soon(() -> sees("Not sent in the last 7 days · 2"));
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    soon(() -> sees("Put away 2"));
    robot.type(KeyCode.DELETE);
    soon(() -> sees("The outbox is empty"));
    assertThat(told()).startsWith("2 were put away");
    assertThat(again(first).state()).as("its timeline keeps it").isEqualTo(DispatchState.FAILED);
    run(notices::undo);
    soon(() -> sees("Not sent in the last 7 days · 2"));
    assertThat(told()).isEqualTo("2 are back");
    picture("outbox-put-away");
    run(() -> list().getSelectionModel().clearAndSelect(1));
    soon(() -> offers("#outbox-dismiss"));
    press("#outbox-dismiss");
    soon(() -> sees("Not sent in the last 7 days · 1"));
  }

  @Test
  void wordsTakenForSpamAreSentByTheRepsWord() throws Exception {
    Lead jane = lead("Jane", "Doe");
    Dispatch held =
        add(jane, item -> item.state(DispatchState.HELD).rule(Dispatch.FILTERED).automatic(true));
    openScreen();
    soon(() -> sees("Words that a carrier took for spam · 1"));
    assertThat(offers("#outbox-now")).isFalse();
    picture("outbox-filtered");
    press("#outbox-anyway");
    soon(() -> sees("Waiting for their time · 1"));
    worker.runDue();
    assertThat(twilio.messages()).hasSize(1);
    assertThat(again(held).state()).isEqualTo(DispatchState.SENT);
  }

  @Test
  void whileNothingLeavesSendingAgainSaysWhy() throws Exception {
    Lead jane = lead("Jane", "Doe");
    failed(jane, "30008", "It did not arrive.");
    twilio.next(new Fault.Refuse(401, 20003));
    text(jane, "Hi Jane");
    worker.runDue();
    openScreen();
    soon(() -> offers("#outbox-again"));
    press("#outbox-again");
    soon(() -> told().startsWith("It is in the outbox, but nothing leaves now: Twilio does not"));
  }
}
