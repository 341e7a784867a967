package app.ringback.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Change;
import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.testing.twilio.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class OutboxScreenTest extends OutboxWindow {

  /** A text nobody knows about, after the carrier was asked as often as it makes sense. */
  private Dispatch unclear(Lead lead) {
    twilio.next(new Fault.DropBefore());
    Dispatch queued = text(lead, "Hi Jane");
    worker.runDue();
    passes(Duration.ofMinutes(1), 15);
    assertThat(again(queued).isTheUsers()).isTrue();
    return queued;
  }

  @Test
  void anUnclearOneIsSettledAsArrivedAndNothingIsSentAgain() throws Exception {
    Dispatch unclear = unclear(lead("Jane", "Doe"));
    openScreen();
    assertThat(sees("Unclear whether they left · 1")).isTrue();
    assertThat(sees("It counts as sent and as a touch. Nothing is sent again.")).isTrue();
    assertThat(
            sees("It counts as not sent. Nothing is sent by itself; you can then send it again."))
        .isTrue();

    press("#outbox-arrived");

    soon(() -> sees("The outbox is empty"));
    assertThat(again(unclear).state()).isEqualTo(DispatchState.DELIVERED);
    passes(Duration.ofMinutes(1), 3);
    assertThat(twilio.posts()).hasSize(1);
  }

  @Test
  void anUnclearOneThatDidNotArriveIsSentAgainOnce() throws Exception {
    Lead jane = lead("Jane", "Doe");
    Dispatch unclear = unclear(jane);
    openScreen();

    press("#outbox-not-arrived");
    soon(() -> sees("Not sent in the last 7 days · 1"));
    assertThat(again(unclear).state()).isEqualTo(DispatchState.FAILED);
    assertThat(told()).startsWith("Noted: it did not arrive");
    press("#outbox-again");
    soon(() -> sees("Waiting for their time · 1"));
    worker.runDue();

    soon(() -> sees("The outbox is empty"));
    assertThat(twilio.messages()).hasSize(1);
    assertThat(ofLead(jane).getLast().previousId()).isEqualTo(unclear.id());
  }

  @Test
  void aFailedOneTellsWhyAndIsReallySentAgain() throws Exception {
    Lead jane = lead("Jane", "Doe");
    twilio.next(new Fault.Refuse(400, 30008));
    text(jane, "Hi Jane");
    worker.runDue();
    openScreen();
    assertThat(
            sees(
                "Not sent: It did not arrive, and the carrier does not say why. You can try once"
                    + " more."))
        .isTrue();

    press("#outbox-again");

    soon(() -> sees("Waiting for their time · 1"));
    assertThat(told()).isEqualTo("It leaves now, as a new message");
    worker.runDue();
    assertThat(twilio.messages()).hasSize(1);
  }

  @Test
  void atNightAFailedOneIsSentAgainInTheMorningAndSaysSo() throws Exception {
    Lead jane = lead("Jane", "Doe");
    book.clock.advance(Duration.ofHours(11));
    failed(jane, "30008", "It did not arrive.");
    openScreen();
    assertThat(sees("Not sent: It did not arrive.")).isTrue();

    press("#outbox-again");

    soon(() -> sees("Held by a rule · 1"));
    assertThat(told())
        .isEqualTo("It is sent again, but held until Tuesday 8:00 AM: Washington, RCW 80.36.390");
    assertThat(offers("#outbox-now")).isFalse();
    book.clock.advance(Duration.ofHours(12));
    run(model::refresh);
    soon(() -> offers("#outbox-now"));
    press("#outbox-now");
    soon(() -> ofLead(jane).getLast().state() == DispatchState.QUEUED);
    worker.runDue();
    assertThat(twilio.messages()).hasSize(1);
  }

  @Test
  void whoOptedOutIsNotOfferedToBeSentAgain() throws Exception {
    failed(lead("Jane", "Doe"), "21610", "This person has opted out of your texts.");
    suppress();
    openScreen();
    assertThat(
            sees(
                "It cannot be sent again: opted out. Open the lead to call, or to add another"
                    + " number."))
        .isTrue();
    assertThat(offers("#outbox-again")).isFalse();
    assertThat(offers("#outbox-lead")).isTrue();
  }

  @Test
  void severalAreTakenBackByKeyboardAndPutBackWithUndo() throws Exception {
    Lead jane = lead("Jane", "Doe");
    later(jane, Duration.ofHours(1));
    later(jane, Duration.ofHours(2));
    later(jane, Duration.ofHours(3));
    openScreen();
    soon(() -> sees("Waiting for their time · 3"));
    assertThat(list().isFocused()).isTrue();
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    soon(() -> sees("2 marked") && sees("Take back 2"));

    robot.type(KeyCode.DELETE);

    soon(() -> sees("Waiting for their time · 1"));
    assertThat(told()).isEqualTo("2 messages were taken back");
    run(notices::undo);
    soon(() -> sees("Waiting for their time · 3"));
    assertThat(told()).isEqualTo("2 messages wait again");
    assertThat(ofLead(jane)).hasSize(5);
  }

  @Test
  void oneForLaterIsSentNow() throws Exception {
    Lead jane = lead("Jane", "Doe");
    Dispatch waits = later(jane, Duration.ofHours(3));
    openScreen();
    soon(() -> sees("Leaves 1:00\u202fPM"));

    press("#outbox-now");

    soon(() -> sees("Leaves in a moment"));
    assertThat(told()).isEqualTo("It leaves now");
    worker.runDue();
    assertThat(again(waits).state()).isEqualTo(DispatchState.SENT);
    assertThat(twilio.messages()).hasSize(1);
  }

  @Test
  void oneForLaterIsNotSentNowAtNightAndSaysWhy() throws Exception {
    Dispatch waits = later(lead("Jane", "Doe"), Duration.ofHours(23));
    book.clock.advance(Duration.ofHours(11));
    openScreen();

    press("#outbox-now");

    soon(() -> told().equals("It may not leave before Tuesday 8:00 AM: Washington, RCW 80.36.390"));
    assertThat(again(waits)).isEqualTo(waits);
  }

  @Test
  void oneFromAnotherMachineLeavesOnlyWhenItIsConfirmed() throws Exception {
    Dispatch moved = moved(lead("Jane", "Doe"));
    openScreen();
    assertThat(sees("From another machine · 1")).isTrue();
    worker.runDue();
    assertThat(twilio.posts()).isEmpty();

    press("#outbox-confirm");

    soon(() -> again(moved).state() == DispatchState.QUEUED);
    worker.runDue();
    assertThat(twilio.messages()).hasSize(1);
  }

  @Test
  void withoutAConnectionItSaysSoAndCanBeTriedAtOnce() throws Exception {
    Dispatch queued = text(lead("Jane", "Doe"), "Hi Jane");
    Optional<app.ringback.outbox.TextCarrier> online = carrier;
    carrier = Optional.of(texts(URI.create("http://127.0.0.1:1")));
    worker.runDue();
    openScreen();
    assertThat(sees("Could not leave yet · 1")).isTrue();
    carrier = online;
    worker.runDue();
    assertThat(again(queued).state()).isEqualTo(DispatchState.QUEUED);

    press("#outbox-try");

    soon(() -> again(queued).dueAt().equals(book.clock.instant()));
    worker.runDue();
    assertThat(again(queued).state()).isEqualTo(DispatchState.SENT);
  }

  @Test
  void enterOpensTheLead() throws Exception {
    Lead jane = lead("Jane", "Doe");
    later(jane, Duration.ofHours(1));
    openScreen();
    soon(() -> list().isFocused());
    soon(() -> offers("#outbox-lead"));

    robot.type(KeyCode.ENTER);

    soon(() -> opened.contains(jane.id()));
    press("#outbox-lead");
    assertThat(opened).hasSize(2);
  }

  @Test
  void tabGoesFromTheListToWhatCanBeDone() throws Exception {
    Dispatch waits = later(lead("Jane", "Doe"), Duration.ofHours(1));
    openScreen();
    soon(() -> offers("#outbox-cancel"));
    robot.type(KeyCode.TAB);
    soon(() -> robot.lookup("#outbox-now").query().isFocused());
    robot.type(KeyCode.TAB);
    soon(() -> robot.lookup("#outbox-cancel").query().isFocused());

    robot.type(KeyCode.SPACE);

    soon(() -> again(waits).state() == DispatchState.CANCELED);
    assertThat(told()).isEqualTo("The message was taken back");
    assertThat(list().isFocused() || sees("The outbox is empty")).isTrue();
  }

  @Test
  void whatHappensElsewhereShowsUpWithoutReadingForEachChange() throws Exception {
    Lead jane = lead("Jane", "Doe");
    openScreen();
    soon(() -> sees("The outbox is empty"));
    int before = reads.get();
    Dispatch waits = later(jane, Duration.ofHours(1));
    for (int i = 0; i < 200; i++) {
      book.changes.publish(new Change.DispatchChanged(waits.id(), jane.id()));
    }
    settle();
    soon(() -> sees("Waiting for their time · 1"));
    assertThat(reads.get() - before).isLessThan(10);
    run(shell::closeOver);
    int closed = reads.get();
    book.changes.publish(new Change.DispatchChanged(waits.id(), jane.id()));
    settle();
    assertThat(reads.get()).isEqualTo(closed);
  }

  @Test
  void withoutAnAccountItLeadsToTheSettings() throws Exception {
    setUp = false;
    later(lead("Jane", "Doe"), Duration.ofHours(1));
    openScreen();
    assertThat(sees("No Twilio account is set up yet, so texts cannot leave. They wait here."))
        .isTrue();
    assertThat(robot.lookup("#outbox-settings").query().isVisible()).isTrue();
  }

  @Test
  void whatWasChosenStaysChosenWhenOthersCome() throws Exception {
    Lead jane = lead("Jane", "Doe");
    Dispatch chosen = later(jane, Duration.ofHours(3));
    openScreen();
    soon(() -> list().getItems().size() == 1);
    failed(jane, "30008", "It did not arrive.");
    soon(() -> list().getItems().size() == 2);
    assertThat(list().getSelectionModel().getSelectedItems())
        .extracting(row -> row.item().dispatch().id())
        .containsExactly(chosen.id());
  }
}
