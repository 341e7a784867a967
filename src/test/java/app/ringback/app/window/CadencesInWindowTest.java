package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.CadenceWork;
import app.ringback.app.DeskSetup;
import app.ringback.cadence.Cadence;
import app.ringback.cadence.Enrollment;
import app.ringback.cadence.Plan;
import app.ringback.cadence.Step;
import app.ringback.cadence.Touch;
import app.ringback.cadence.TouchState;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.lead.Stage;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Cadences in the whole window on a real desk. */
class CadencesInWindowTest extends StageWindow {

  private static final String LONG =
      "Homeowners in the north who asked for a quote on a new roof and then went quiet";

  private void begin() throws Exception {
    DeskSetup setup = setup("keys");
    Files.writeString(setup.workspace().settingsFile(), "[rep]\nname = \"Sam Rivera\"\n");
    start(setup);
    await(() -> window.window().readyProperty().get());
  }

  private CadenceWork cadences() {
    return desk.get().followUp().cadences();
  }

  private Optional<Cadence> named(String name) {
    return desk.get().transactions().read(tx -> cadences().cadences().named(tx, name));
  }

  private Cadence add(String name, Step... steps) {
    return desk.get()
        .transactions()
        .write(tx -> cadences().cadences().add(tx, Plan.of(name, List.of(steps)), clock.instant()));
  }

  private Optional<Enrollment> enrollment(LeadId lead) {
    return desk.get().transactions().read(tx -> cadences().enrollments().latest(tx, lead));
  }

  private void press(String id) throws Exception {
    run(() -> robot.lookup(id).queryButton().fire());
  }

  private Touch next(LeadId lead) {
    return desk.get()
        .transactions()
        .read(tx ->
            cadences().enrollments().touches(tx, enrollment(lead).orElseThrow().id()).stream()
                .filter(touch -> touch.state() == TouchState.PLANNED)
                .findFirst()
                .orElseThrow());
  }

  private String words() {
    return robot.lookup("#cadence-words").queryAs(Labeled.class).getText();
  }

  @Test
  void aLeadIsStartedPausedResumedAndStoppedUnderItsName() throws Exception {
    begin();
    add(LONG, Step.on(1, Channel.CALL, ""), Step.on(3, Channel.CALL, ""));
    LeadId jane = jane("+12065550160");
    run(() -> window.window().select(jane));
    await(() -> robot.lookup("#cadence-start").query().isVisible());
    run(() -> {
      MenuButton start = robot.lookup("#cadence-start").queryAs(MenuButton.class);
      start.getItems().stream()
          .filter(item -> item.getText().equals(LONG))
          .forEach(item -> item.fire());
    });
    await(() -> words().contains("Step 1 of 2"));
    assertThat(enrollment(jane).orElseThrow().state()).isEqualTo(Enrollment.RUNNING);
    keep("cadence-lead");

    Instant due = next(jane).dueAt();
    run(() -> robot.lookup("#cadence-move").queryAs(MenuButton.class).getItems().getLast().fire());
    ZoneId zone = desk.get().settings().get().rep().timeZone();
    await(() -> next(jane).dueAt().equals(due.atZone(zone).plusWeeks(1).toInstant()));
    run(() -> window.window().keys().fire("undo"));
    await(() -> next(jane).dueAt().equals(due));

    press("#cadence-skip");
    await(() -> words().contains("Step 2 of 2"));
    press("#cadence-pause");
    await(() -> enrollment(jane).orElseThrow().isPaused() && words().contains("Paused"));
    press("#cadence-pause");
    await(() -> enrollment(jane).orElseThrow().isRunning() && !words().contains("Paused"));
    press("#cadence-stop");
    await(() -> words().contains("stopped by you"));
    assertThat(robot.lookup("#cadence-start").query().isVisible()).isTrue();
  }

  @Test
  void aCadenceIsWrittenReorderedAndKept() throws Exception {
    begin();
    LeadId jane = jane("+12065550160");
    run(() -> window.window().select(jane));
    run(() -> window.window().keys().fire("cadences"));
    await(() -> !list().getItems().isEmpty());
    await(() -> robot.lookup(".cadence-day").queryAll().size() >= 14);
    // Every step of the shipped one has its template.
    assertThat(robot.lookup("#cadence-faults").query().isVisible()).isFalse();
    keep("cadence-default");
    run(() ->
        robot
            .lookup(".settings-screen")
            .queryAllAs(ScrollPane.class)
            .forEach(pane -> pane.setVvalue(1)));
    keep("cadence-calendar");

    press("#cadence-new");
    type("#cadence-name", LONG);
    press("#cadence-step-add");
    press("#cadence-step-add");
    type("#step-day-2", "2");
    await(() -> sees("This day is before that of the step above."));
    assertThat(robot.lookup("#cadence-keep").queryButton().isDisabled()).isTrue();
    keep("cadence-faults");
    type("#step-day-2", "9");
    run(() -> robot.lookup("#step-blocking-1").queryAs(CheckBox.class).setSelected(true));
    // By the keyboard: the second step goes up, the days stay.
    run(() -> robot.lookup("#step-handle-1").query().requestFocus());
    robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
    settle();
    await(() -> robot.lookup("#step-blocking-0").queryAs(CheckBox.class).isSelected());
    type("#cadence-quiet", "5");
    await(() -> robot.lookup(".cadence-day").queryAll().size() >= 14);
    press("#cadence-keep");
    await(() -> named(LONG).isPresent());

    Plan kept = named(LONG).orElseThrow().plan();
    assertThat(kept.steps()).extracting(Step::day).containsExactly(1, 3, 9);
    assertThat(kept.steps()).extracting(Step::blocking).containsExactly(true, false, false);
    assertThat(kept.quietDays()).isEqualTo(5);
  }

  private ListView<?> list() {
    return robot.lookup("#cadence-list").queryListView();
  }

  @Test
  void editingAsksWhatHappensToLeadsThatAreOnIt() throws Exception {
    begin();
    Cadence mine = add("Mine", Step.on(1, Channel.CALL, ""));
    LeadId jane = jane("+12065550160");
    desk.get()
        .transactions()
        .write(tx -> cadences().enrollments().enroll(tx, jane, "Mine", clock.instant()));
    run(() -> window.window().keys().fire("cadences"));
    await(() -> list().getItems().size() == 2);
    run(() -> list().getSelectionModel().select(1));
    await(() -> robot.lookup("#cadence-name").queryAs(TextField.class).getText().equals("Mine"));
    press("#cadence-step-add");
    press("#cadence-keep");
    await(() ->
        robot.lookup("#cadence-enrolled-move").query().isVisible()
            && sees("Change to the new steps"));
    keep("cadence-asks");
    press("#cadence-enrolled-move");
    await(() -> named("Mine").orElseThrow().version() == 2);

    List<Touch> touches =
        desk.get()
            .transactions()
            .read(tx -> cadences().enrollments().touches(tx, enrollment(jane).orElseThrow().id()));
    assertThat(touches.stream().filter(t -> t.state().code().equals("planned"))).hasSize(2);
    assertThat(enrollment(jane).orElseThrow().cadence()).isNotEqualTo(mine.id());
  }

  @Test
  void theChannelDecidesWhatCanBeChosen() throws Exception {
    begin();
    run(() -> window.window().keys().fire("cadences"));
    await(() -> !list().getItems().isEmpty());
    press("#cadence-new");
    ComboBox<Channel> channel = robot.lookup("#step-channel-0").queryComboBox();
    assertThat(robot.lookup("#step-automatic-0").query().isVisible()).isFalse();
    run(() -> channel.setValue(Channel.TEXT));
    assertThat(robot.lookup("#step-automatic-0").query().isVisible()).isTrue();
    await(() -> sees("Choose a template, so that it can leave by itself."));
  }

  @Test
  void whoHasGoneQuietIsLetRestTogetherAndTakenBack() throws Exception {
    begin();
    add("Mine", Step.on(1, Channel.CALL, ""));
    LeadId jane = jane("+12065550160");
    desk.get()
        .transactions()
        .run(tx -> {
          var enrollments = cadences().enrollments();
          Enrollment on = enrollments.enroll(tx, jane, "Mine", clock.instant());
          Activity call =
              ActivityBuilder.builder(
                      Activity.of(
                          desk.get().ids().activity(), jane, ActivityKind.CALL, clock.instant()))
                  .direction("out")
                  .status("sent")
                  .build();
          desk.get().timelines().append(tx, call, clock.instant());
          enrollments.done(tx, enrollments.touches(tx, on.id()).getFirst().id(), call.id());
          var _ = enrollments.stop(tx, jane, "");
        });
    clock.advance(Duration.ofDays(8));
    run(() -> window.window().keys().fire("cleanup"));
    await(() -> robot.lookup("#cleanup-list").queryListView().getItems().size() == 1);
    keep("cleanup");
    press("#cleanup-all");
    press("#cleanup-dormant");
    await(() -> stage(jane) == Stage.DORMANT);
    await(() -> robot.lookup("#cleanup-list").queryListView().getItems().isEmpty());
    keep("cleanup-none");
    run(() -> window.window().keys().fire("undo"));
    await(() -> stage(jane) == Stage.NEW);
    await(() -> robot.lookup("#cleanup-list").queryListView().getItems().size() == 1);
  }

  private Stage stage(LeadId lead) {
    return desk.get()
        .transactions()
        .read(tx -> desk.get().leads().find(tx, lead))
        .orElseThrow()
        .stage();
  }
}
