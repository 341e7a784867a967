package app.ringback.ui.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Change;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.Stage;
import app.ringback.outbox.DispatchState;
import app.ringback.testing.ui.FxWatchdog;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import java.time.Duration;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class LeadPanesTest extends PanesWindow {

  @Test
  void theTimelineShowsWhenALeadIsSelected() throws Exception {
    Lead jane = jane();
    store(
        jane,
        entry(jane, ActivityKind.SYSTEM, clock.instant().minus(Duration.ofDays(1)))
            .event("arrival")
            .build(),
        entry(jane, ActivityKind.TEXT, clock.instant()).direction("in").body("Yes please").build());
    open(store(jane()));
    try (FxWatchdog _ = new FxWatchdog()) {
      open(jane);
      await(() -> shows("Yes please"));
    }
    assertThat(shows("Text from Jane")).isTrue();
    assertThat(shows("Lead from Zillow")).isTrue();
    assertThat(shows("10:00\u202fAM · 1:00\u202fPM there")).isTrue();
    assertThat(shows("(206) 555-0160")).isTrue();
  }

  @Test
  void anEditedFieldIsStoredAndShown() throws Exception {
    Lead jane = store(jane());
    open(jane);
    run(() -> keys.fire("lead.edit"));
    robot.type(KeyCode.ENTER);
    settle();
    robot.write("Janet").type(KeyCode.ENTER);
    await(() -> stored(jane).firstName().equals("Janet"));
    await(() -> shows("Janet Doe"));
    run(notices::undo);
    await(() -> stored(jane).firstName().equals("Jane"));
  }

  @Test
  void escapeLeavesTheFieldAsItWas() throws Exception {
    Lead jane = store(jane());
    open(jane);
    run(() -> keys.fire("lead.edit"));
    robot.type(KeyCode.ENTER);
    settle();
    robot.write("Janet").type(KeyCode.ESCAPE);
    settle();
    assertThat(shows("Janet")).isFalse();
    assertThat(stored(jane).firstName()).isEqualTo("Jane");
  }

  @Test
  void aBadPhoneIsExplainedAndNothingIsLost() throws Exception {
    Lead jane = store(jane());
    Lead marco = store(jane());
    open(jane);
    run(() -> keys.fire("lead.edit"));
    run(() -> robot.lookup("#field-new-phone").queryButton().fire());
    robot.write("12").type(KeyCode.ENTER);
    settle();
    assertThat(
            shows(
                "This is no phone number Ringback can read. Check its digits; for a foreign number"
                    + " begin with + and the country code."))
        .isTrue();
    open(marco);
    open(jane);
    assertThat(
            robot.lookup(".inline-editor").queryAll().stream()
                .filter(javafx.scene.Node::isVisible)
                .map(node -> ((TextInputControl) node).getText()))
        .containsExactly("12");
    assertThat(stored(jane).phones()).isEqualTo(jane.phones());
  }

  @Test
  void aSecondPhoneIsAddedAndRemovedAndComesBack() throws Exception {
    Lead jane = store(jane());
    open(jane);
    run(() -> keys.fire("lead.edit"));
    run(() -> robot.lookup("#field-new-phone").queryButton().fire());
    robot.write("206-555-0161").type(KeyCode.ENTER);
    await(() -> stored(jane).phones().size() == 2);
    assertThat(stored(jane).phones().getLast())
        .isEqualTo(LeadPhone.of(new Phone("+12065550161"), ""));
    run(notices::undo);
    await(() -> stored(jane).phones().equals(jane.phones()));
  }

  @Test
  void aNoteWrittenByKeyboardStandsInTheTimelineAndInTheBook() throws Exception {
    Lead jane = store(jane());
    open(jane);
    type('n');
    robot.write("Call after five").press(KeyCode.CONTROL).type(KeyCode.ENTER);
    robot.release(KeyCode.CONTROL);
    await(() -> timeline(jane).size() == 1);
    Activity note = timeline(jane).getFirst();
    assertThat(note.kind()).isEqualTo(ActivityKind.NOTE);
    assertThat(note.body()).isEqualTo("Call after five");
    assertThat(note.owner()).isEqualTo("Sam Rivera");
    await(() -> shows("Call after five") && shows("Note by Sam Rivera"));
    assertThat(text("#note-editor")).isEmpty();
  }

  @Test
  void aDraftSurvivesARestartAndStaysWithItsLead() throws Exception {
    Lead jane = store(jane());
    Lead marco = store(jane());
    open(jane);
    type('t');
    robot.write("Hi Jane, saw you");
    passDelays();
    open(marco);
    assertThat(text("#text-editor")).isEmpty();
    run(() -> panes.close());
    run(this::openPanes);
    open(jane);
    await(() -> text("#text-editor").equals("Hi Jane, saw you"));
  }

  @Test
  void whatWasJustTypedIsKeptWhenTheWindowCloses() throws Exception {
    Lead jane = store(jane());
    open(jane);
    type('n');
    robot.write("Half a thou");
    onFx(() -> panes.flush()).get(10, java.util.concurrent.TimeUnit.SECONDS);
    run(() -> panes.close());
    run(this::openPanes);
    await(() -> true);
    run(() -> keys.fire("compose.note"));
    assertThat(draftOf(jane)).isEqualTo("Half a thou");
  }

  @Test
  void aTextIsQueuedAndCanBeTakenBack() throws Exception {
    Lead jane = store(jane());
    open(jane);
    type('t');
    robot.write("Hi Jane");
    await(() -> shows("May send until 6:00\u202fPM (9:00\u202fPM in NY)"));
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    await(() -> dispatches(jane).size() == 1);
    assertThat(dispatches(jane).getFirst().state()).isEqualTo(DispatchState.QUEUED);
    await(() -> shows("waiting to leave") && shows("Leaves in 10 s"));
    assertThat(text("#text-editor")).isEmpty();
    run(() -> robot.lookup("#text-undo").queryButton().fire());
    await(() -> dispatches(jane).getFirst().state() == DispatchState.CANCELED);
    await(() -> shows("taken back"));
    assertThat(text("#text-editor")).isEqualTo("Hi Jane");
  }

  @Test
  void theStageChangesWithHistoryAndCanBeUndone() throws Exception {
    Lead jane = store(jane());
    open(jane);
    run(() ->
        ((javafx.scene.control.MenuButton) robot.lookup("#stage").query())
            .getItems().stream()
                .filter(item -> item.getText().equals("Working"))
                .forEach(javafx.scene.control.MenuItem::fire));
    await(() -> stored(jane).stage() == Stage.WORKING);
    await(() -> shows("New → Working"));
    run(notices::undo);
    await(() -> stored(jane).stage() == Stage.NEW);
    assertThat(timeline(jane)).hasSize(2);
  }

  @Test
  void theRawOriginalIsOneClickAway() throws Exception {
    Lead jane = jane();
    store(
        jane,
        entry(jane, ActivityKind.SYSTEM, clock.instant())
            .event("arrival")
            .raw(book.ids.raw())
            .build());
    open(jane);
    await(() -> shows("Raw original"));
    run(() -> robot.lookup(".entry-action").queryButton().fire());
    await(() -> text("#side-text").contains("Jane Doe;206-555-0100"));
    picture("panes-raw");
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(robot.lookup(".side-view").query().isVisible()).isFalse();
  }

  @Test
  void anotherLeadIsComparedMergedAndTakenOutAgain() throws Exception {
    Lead jane = store(jane());
    Lead twin = store(LeadBuilder.builder(jane()).firstName("Janet").source("Angi").build());
    open(jane);
    run(() -> keys.fire("lead.merge"));
    await(() -> !robot.lookup("#merge-found").queryListView().getItems().isEmpty());
    run(() -> robot.lookup("#merge-found").queryListView().getSelectionModel().selectFirst());
    assertThat(shows("Angi")).isTrue();
    picture("panes-merge");
    run(() -> robot.lookup("#merge-do").queryButton().fire());
    await(() -> merged.contains("merge " + jane.id() + " " + twin.id()));
    await(() -> shell.screenProperty().get() == null);
    run(notices::undo);
    await(() -> merged.contains("unmerge " + twin.id()));
  }

  @Test
  void erasingAsksFirstAndTheSafeChoiceHasTheFocus() throws Exception {
    Lead jane = store(jane());
    open(jane);
    run(() -> keys.fire("lead.erase"));
    picture("panes-erase");
    assertThat(robot.lookup("#erase-keep").query().isFocused()).isTrue();
    assertThat(erased).isEmpty();
    run(() -> robot.lookup("#erase-do").queryButton().fire());
    await(() -> erased.contains(jane.id()));
    await(() -> shell.screenProperty().get() == null);
  }

  @Test
  void whereNoAccountIsSetUpASentenceLeadsToTheSettings() throws Exception {
    textingSetUp = false;
    Lead jane = store(jane());
    open(jane);
    assertThat(shows("No Twilio account is set up yet, so texts cannot leave.")).isTrue();
    assertThat(robot.lookup("#text-set-up").queryButton().isVisible()).isTrue();
    assertThat(robot.lookup("#text-send").queryButton().isDisabled()).isTrue();
  }

  @Test
  void textingThatIsSetUpWhileALeadIsOpenCanBeUsedAtOnce() throws Exception {
    textingSetUp = false;
    Lead jane = store(jane());
    open(jane);
    type('t');
    robot.write("Hi Jane");
    await(() -> shows("May send until 6:00\u202fPM (9:00\u202fPM in NY)"));
    textingSetUp = true;
    book.changes.publish(new Change.SettingsChanged());
    settle();
    assertThat(shows("No Twilio account is set up yet, so texts cannot leave.")).isFalse();
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    await(() -> dispatches(jane).size() == 1);
  }

  private void type(char letter) throws Exception {
    run(() -> panes.middle().requestFocus());
    robot.write(letter);
    settle();
  }

  private String draftOf(Lead lead) {
    return book.transactions()
        .read(tx ->
            new app.ringback.draft.DraftStore()
                .find(tx, lead.id(), app.ringback.draft.DraftKind.NOTE))
        .orElseThrow()
        .body();
  }

  private String text(String id) {
    return robot.lookup(id).queryTextInputControl().getText();
  }

  private boolean shows(String text) {
    return robot.lookup(text).queryAll().stream().anyMatch(LeadPanesTest::isShown);
  }

  private static boolean isShown(javafx.scene.Node node) {
    for (javafx.scene.Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
