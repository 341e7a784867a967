package app.ringback.ui.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.Stage;
import app.ringback.nextstep.NextStep;
import app.ringback.nextstep.NextStepKind;
import app.ringback.nextstep.NextStepStore;
import app.ringback.nextstep.Outcome;
import app.ringback.outbox.DispatchState;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Next steps of a lead in New York with a rep in Los Angeles; it is Monday, 10 in the morning. */
class NextStepPartTest extends PanesWindow {

  /** Friday, 6 March 2026, 14:00 in Los Angeles. */
  private static final Instant FRIDAY = Instant.parse("2026-03-06T22:00:00Z");

  @Test
  void aCallbackIsSetByKeyboardWithAPreviewByBothClocks() throws Exception {
    Lead jane = store(jane());
    open(jane);
    await(() -> shows("No next step"));
    press(KeyCode.S);
    await(() -> robot.lookup("#step-when").query().isFocused());
    robot.write("fri 2");
    await(() -> says("#step-preview").equals("Friday 2:00 PM (5:00 PM there)"));
    robot.write("x");
    await(() -> says("#step-preview").contains("\"2x\" is not understood here."));
    assertThat(robot.lookup("#step-save").query().isDisabled()).isTrue();
    robot.type(KeyCode.BACK_SPACE);
    await(() -> !robot.lookup("#step-save").query().isDisabled());
    robot.type(KeyCode.ENTER);
    await(() -> shows("Callback: Friday 2:00 PM (5:00 PM there)"));
    NextStep step = steps(jane).getFirst();
    assertThat(step.kind()).isEqualTo(NextStepKind.CALLBACK);
    assertThat(step.dueAt()).isEqualTo(FRIDAY);
    assertThat(step.remindAt()).isEqualTo(FRIDAY.minusSeconds(900));
    assertThat(step.setBy()).isNull();
    assertThat(isShown("#step-when")).isFalse();
    assertThat(shows("Callback set for Friday 2:00 PM")).isTrue();

    // Letters work again at once.
    robot.type(KeyCode.D);
    await(() -> steps(jane).isEmpty());
    await(() -> shows("No next step"));
    run(notices::undo);
    await(() -> steps(jane).equals(List.of(step)));
  }

  @Test
  void afterATextTheNextStepIsAskedForAndOneKeySaysNone() throws Exception {
    Lead jane = store(jane());
    open(jane);
    text("Hi Jane, shall we talk?");
    await(() -> says("#step-title").equals("What is the next step with Jane?"));
    // The tab stays: another text can be written, and letters typed there are no keys.
    assertThat(isShown("#text-editor")).isTrue();
    keep("step-asked");
    robot.write("q");
    assertThat(isShown("#step-title")).isTrue();
    press(KeyCode.Q);
    await(() -> !isShown("#step-title"));
    assertThat(shows("No next step, on purpose")).isTrue();
    open(store(LeadBuilder.builder(jane()).firstName("Bo").build()));
    open(jane);
    settle();
    assertThat(isShown("#step-title")).isFalse();

    run(notices::undo);
    await(() -> isShown("#step-title"));
    run(() -> robot.lookup("#step-when").query().requestFocus());
    robot.write("tomorrow 9 call");
    await(() -> says("#step-preview").equals("Tuesday 9:00 AM (12:00 PM there)"));
    robot.type(KeyCode.ENTER);
    await(() -> !steps(jane).isEmpty());
    Activity touch =
        timeline(jane).stream()
            .filter(entry -> entry.kind() == ActivityKind.TEXT)
            .findFirst()
            .orElseThrow();
    assertThat(steps(jane).getFirst().setBy()).isEqualTo(touch.id());
    await(() -> !isShown("#step-title"));
  }

  @Test
  void aCallAsksOnceItWasSaidHowItWent() throws Exception {
    Lead jane = jane();
    Activity call =
        entry(jane, ActivityKind.CALL, clock.instant().minusSeconds(300))
            .direction("out")
            .status("delivered")
            .answeredBy("human")
            .seconds(120.0)
            .build();
    store(LeadBuilder.builder(jane).stage(Stage.BOOKED).build(), call);
    open(jane);
    await(() -> isShown("#step-title"));
    press(KeyCode.S);
    robot.write("fri 2pm");
    // Booked without an appointment: that is what will be set.
    await(() -> says("#step-save").equals("Set appointment"));
    robot.type(KeyCode.ENTER);
    await(() -> !steps(jane).isEmpty());
    assertThat(steps(jane).getFirst().isAppointment()).isTrue();
    assertThat(steps(jane).getFirst().setAt()).isEqualTo(call.at().plusSeconds(120));
  }

  @Test
  void anAppointmentBooksInvitesIsMovedAndKept() throws Exception {
    Lead jane = store(jane());
    open(jane);
    press(KeyCode.S);
    robot.write("meet fri 2pm");
    await(() -> says("#step-save").equals("Set appointment"));
    assertThat(shows("Send a calendar invitation to jane@example.com")).isTrue();
    run(() -> robot.lookup("#step-place").queryAs(TextField.class).setText("12 Elm Street"));
    keep("step-appointment");
    run(() -> robot.lookup("#step-when").query().requestFocus());
    robot.type(KeyCode.ENTER);
    await(() -> stored(jane).stage() == Stage.BOOKED);
    await(() -> shows("Appointment: Friday 2:00 PM (5:00 PM there) · 12 Elm Street · invited"));
    assertThat(dispatches(jane))
        .singleElement()
        .satisfies(mail -> assertThat(mail.channel()).isEqualTo(Channel.EMAIL));
    // What tells of the step asks for none.
    assertThat(isShown("#step-title")).isFalse();

    press(KeyCode.R);
    await(() -> says("#step-title").equals("Appointment: move to"));
    robot.write("next mon 11am");
    await(() -> says("#step-preview").contains("Mar 9"));
    robot.type(KeyCode.ENTER);
    await(() -> dispatches(jane).size() == 2);
    await(() -> steps(jane).getFirst().icalSequence() == 1);

    book.clock.set(steps(jane).getFirst().endsAt().plusSeconds(60));
    open(store(LeadBuilder.builder(jane()).firstName("Bo").build()));
    open(jane);
    await(() -> shows("Appointment was due"));
    keep("step-overdue");
    press(KeyCode.W);
    await(() -> steps(jane).isEmpty());
    assertThat(last(jane).outcome()).isEqualTo(Outcome.NO_SHOW);
    run(notices::undo);
    await(() -> steps(jane).size() == 1);
    await(() -> shows("Appointment was due"));
    press(KeyCode.D);
    await(() -> steps(jane).isEmpty());
    assertThat(last(jane).outcome()).isEqualTo(Outcome.KEPT);
  }

  @Test
  void takingBackAnAppointmentTakesTheInvitationBackToo() throws Exception {
    Lead jane = store(jane());
    open(jane);
    press(KeyCode.S);
    robot.write("appointment tomorrow 11");
    robot.type(KeyCode.ENTER);
    await(() -> !dispatches(jane).isEmpty());
    await(() -> notices.canUndo());
    run(notices::undo);
    await(() -> dispatches(jane).getFirst().state() == DispatchState.CANCELED);
    await(() -> stored(jane).stage() == Stage.NEW);
    assertThat(steps(jane)).isEmpty();
  }

  @Test
  void whoHasNoMailIsSentATextThatTheRepLooksAtFirst() throws Exception {
    Lead jane = store(LeadBuilder.builder(jane()).emails(List.of()).build());
    open(jane);
    press(KeyCode.S);
    robot.write("meet fri 2pm");
    await(() -> isShown("#step-by-text"));
    robot.type(KeyCode.ENTER);
    await(() ->
        robot
            .lookup("#text-editor")
            .queryAs(TextArea.class)
            .getText()
            .startsWith("Hi Jane, Sam Rivera here: we are set for Friday, March 6 at 5:00 PM"));
    assertThat(dispatches(jane)).isEmpty();
  }

  @Test
  void aClashAndAnOddHourAreToldBeforeSaving() throws Exception {
    Lead bo = store(LeadBuilder.builder(jane()).firstName("Bo").lastName("Lee").build());
    open(bo);
    press(KeyCode.S);
    robot.write("meet fri 2pm");
    robot.type(KeyCode.ENTER);
    await(() -> !steps(bo).isEmpty());
    Lead jane = store(jane());
    open(jane);
    press(KeyCode.S);
    robot.write("meet fri 1:45pm");
    await(() -> says("#step-clash").startsWith("You meet "));
    keep("step-clash");
    run(() -> robot.lookup("#step-when").queryAs(TextField.class).setText("meet sat 2pm"));
    await(() -> says("#step-clash").equals("This is outside your working hours."));
    run(() -> robot.lookup("#step-when").queryAs(TextField.class).setText("meet fri 11am"));
    await(() -> !isShown("#step-clash"));
    // It warns and forbids nothing.
    assertThat(robot.lookup("#step-save").query().isDisabled()).isFalse();
    robot.type(KeyCode.ESCAPE);
    await(() -> !isShown("#step-when"));
    assertThat(steps(jane)).isEmpty();
  }

  @Test
  void aDeadlineIsReadInPlainLanguageToo() throws Exception {
    Lead jane = store(jane());
    open(jane);
    press(KeyCode.S);
    robot.write("send tomorrow 9");
    TextField deadline = robot.lookup("#step-deadline").queryAs(TextField.class);
    run(() -> deadline.setText("today 5pm"));
    await(() -> says("#step-deadline-fault").startsWith("The deadline is before"));
    assertThat(robot.lookup("#step-save").query().isDisabled()).isTrue();
    run(() -> deadline.setText("fri noon"));
    await(() -> !robot.lookup("#step-save").query().isDisabled());
    run(deadline::requestFocus);
    robot.type(KeyCode.ENTER);
    await(() -> !steps(jane).isEmpty());
    assertThat(steps(jane).getFirst().kind()).isEqualTo(NextStepKind.SEND);
    assertThat(steps(jane).getFirst().deadlineAt()).isEqualTo(FRIDAY.minus(Duration.ofHours(2)));
  }

  private void press(KeyCode key) throws Exception {
    await(() -> robot.lookup("#steps").tryQuery().isPresent() && isShown("#steps"));
    run(() -> stage.getScene().getRoot().requestFocus());
    robot.type(key);
    settle();
  }

  private void text(String words) throws Exception {
    run(() -> keys.fire("compose.text"));
    run(() -> robot.lookup("#text-editor").queryAs(TextArea.class).setText(words));
    await(() -> !robot.lookup("#text-send").query().isDisabled());
    run(() -> robot.lookup("#text-send").queryButton().fire());
  }

  private List<NextStep> steps(Lead lead) {
    return book.transactions().read(tx -> new NextStepStore("test").open(tx, lead.id()));
  }

  /** The step that came to its end last. */
  private NextStep last(Lead lead) {
    return book.transactions()
        .read(tx ->
            new NextStepStore("test")
                .find(
                    tx,
                    new app.ringback.core.NextStepId(
                        tx.dsl()
                            .fetchOptional(
                                "select id from next_step where lead_id = ? and outcome_at is not"
                                    + " null order by outcome_at desc, id desc limit 1",
                                lead.id().value())
                            .orElseThrow()
                            .get(0, java.util.UUID.class))))
        .orElseThrow();
  }

  private String says(String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText().replace('\u202f', ' ');
  }

  private boolean isShown(String id) {
    Node node = robot.lookup(id).query();
    return isShown(node);
  }

  /** Whether words that are shown say this somewhere. */
  private boolean shows(String part) {
    return !robot
        .lookup((Node node) ->
            node instanceof Labeled labeled
                && labeled.getText() != null
                && labeled.getText().replace('\u202f', ' ').contains(part)
                && isShown(node))
        .queryAll()
        .isEmpty();
  }

  private static boolean isShown(Node shown) {
    for (Node node = shown; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private void keep(String name) throws Exception {
    size(1024, 640);
    picture(name + "-1024");
    size(1280, 800);
    picture(name + "-1280");
  }
}
