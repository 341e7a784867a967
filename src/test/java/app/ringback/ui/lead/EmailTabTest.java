package app.ringback.ui.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Change;
import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.timeline.ActivityKind;
import app.ringback.ui.compose.MailReadiness;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class EmailTabTest extends PanesWindow {

  @Test
  void anEmailIsWrittenWithTheKeyboardSentAndTakenBack() throws Exception {
    Lead jane = store(jane());
    open(jane);
    write();
    robot.write("Your roof");
    robot.type(KeyCode.TAB);
    robot.write("Is Friday fine?");
    await(() -> !send().isDisabled());
    picture("email-written");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    await(() -> dispatches(jane).size() == 1);
    Dispatch queued = dispatches(jane).getFirst();
    assertThat(queued.channel()).isEqualTo(Channel.EMAIL);
    assertThat(queued.to()).isEqualTo("jane@example.com");
    assertThat(queued.subject()).isEqualTo("Your roof");
    assertThat(queued.body())
        .startsWith("Is Friday fine?\n\n-- \nSam Rivera")
        .contains("12 Main Street, Seattle", "unsubscribe");
    assertThat(Duration.between(queued.createdAt(), queued.dueAt())).hasSeconds(10);
    await(() -> text("#email-editor").isEmpty() && isShown("#email-undo"));
    run(() -> robot.lookup("#email-undo").queryButton().fire());
    await(() -> text("#email-subject").equals("Your roof"));
    assertThat(text("#email-editor")).isEqualTo("Is Friday fine?");
    assertThat(dispatches(jane).getFirst().state()).isEqualTo(DispatchState.CANCELED);
  }

  @Test
  void whatWasBegunIsThereAgainForItsLeadAfterARestart() throws Exception {
    Lead jane = store(jane());
    Lead other = store(LeadBuilder.builder(jane()).firstName("Otto").build());
    open(jane);
    write();
    robot.write("Your roof");
    robot.type(KeyCode.TAB);
    robot.write("Is Friday");
    open(other);
    await(() -> text("#email-subject").isEmpty() && text("#email-editor").isEmpty());
    panes.flush().join();
    run(() -> {
      panes.close();
      openPanes();
    });
    open(jane);
    run(() -> robot.lookup("#tab-email").<javafx.scene.control.ToggleButton>query().fire());
    await(() -> isThere("#email-subject") && text("#email-subject").equals("Your roof"));
    assertThat(text("#email-editor")).isEqualTo("Is Friday");
  }

  @Test
  void whatIsMissingIsSaidAndNothingCanBeSent() throws Exception {
    mailing = MailReadiness.NO_POSTAL_ADDRESS;
    Lead jane = store(jane());
    open(jane);
    write();
    robot.write("Your roof");
    robot.type(KeyCode.TAB);
    robot.write("Hi");
    await(() -> isShown("#email-missing"));
    assertThat(send().isDisabled()).isTrue();
    picture("email-missing");
    mailing = MailReadiness.READY;
    book.changes.publish(new Change.SettingsChanged());
    await(() -> !isShown("#email-missing") && !send().isDisabled());
  }

  @Test
  void anAnswerNeedsNoSubjectAndALeadWithoutAnAddressGetsNothing() throws Exception {
    Lead jane = jane();
    store(
        jane,
        entry(jane, ActivityKind.EMAIL, clock.instant())
            .direction("in")
            .subject("The roof")
            .body("How much?")
            .build());
    open(jane);
    write();
    robot.write("About 12,000.");
    await(() -> !send().isDisabled());
    assertThat(text("#email-editor")).isEqualTo("About 12,000.");
    run(() -> send().fire());
    await(() -> dispatches(jane).size() == 1);
    assertThat(dispatches(jane).getFirst().subject()).isEqualTo("Re: The roof");
    Lead none = store(LeadBuilder.builder(jane()).emails(List.of()).build());
    open(none);
    await(() -> send().isDisabled());
    await(() -> robot.lookup("Cannot be mailed: no e-mail address").tryQuery().isPresent());
  }

  private void write() throws Exception {
    run(() -> panes.middle().requestFocus());
    robot.write('e');
    await(() -> isThere("#email-editor"));
    settle();
  }

  private Button send() {
    return robot.lookup("#email-send").queryButton();
  }

  private boolean isThere(String id) {
    return robot.lookup(id).tryQuery().isPresent();
  }

  private boolean isShown(String id) {
    for (Node each = robot.lookup(id).query(); each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private String text(String id) {
    return robot.lookup(id).queryTextInputControl().getText();
  }
}
