package app.ringback.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.lead.SmartView;
import app.ringback.lead.Stage;
import app.ringback.testing.ui.FxWatchdog;
import app.ringback.testing.ui.SteppedDelays;
import app.ringback.testing.ui.WindowTest;
import app.ringback.ui.Moments;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class InboxPaneTest extends WindowTest {

  private static final int MANY = 100_000;

  private final StandInRows source = new StandInRows(MANY);
  private final List<String> done = new ArrayList<>();
  private final StandInViews views = new StandInViews();
  private final InboxModel model =
      new InboxModel(source, views, tasks, notices, new SteppedDelays(clock));

  @SuppressWarnings("NullAway.Init") // set on the FX thread before any test runs
  private InboxPane pane;

  private final class Recorder implements BulkActions {
    @Override
    public Runnable stage(List<LeadId> leads, Stage stage) {
      done.add(leads.size() + " to " + stage);
      return () -> done.add("back");
    }

    @Override
    public Runnable owner(List<LeadId> leads, String owner) {
      done.add(leads.size() + " for " + owner);
      return () -> done.add("back");
    }

    @Override
    public List<String> cadences() {
      return List.of("Default");
    }

    @Override
    public Started start(List<LeadId> leads, String cadence) {
      done.add(leads.size() + " on " + cadence);
      return new Started(leads.size(), 0, () -> done.add("back"));
    }
  }

  @Override
  protected void fill() {
    pane =
        new InboxPane(
            model,
            views,
            new Recorder(),
            selection,
            shell.search(),
            keys,
            texts,
            new Moments(texts.locale(), () -> ZoneId.of("America/Los_Angeles")),
            heartbeat,
            tasks,
            notices);
    shell.left(pane.node());
  }

  private void open() throws Exception {
    run(model::refresh);
    await(() ->
        model.rowsProperty().get().size() == source.size
            && model.stateProperty().get() != InboxModel.State.OPENING);
  }

  private ListView<?> list() {
    return robot.lookup(".lead-list").queryListView();
  }

  @Test
  void oneHundredThousandLeadsScrollWithoutReadingOnTheFxThread() throws Exception {
    open();
    // Interpreted code is slow on any machine: the list is scrolled warm first.
    for (int place = 0; place < MANY; place += 5_003) {
      int there = place;
      run(() -> list().scrollTo(there));
    }
    source.rowsRead.set(0);
    try (FxWatchdog _ = new FxWatchdog()) {
      for (int place = 0; place < MANY; place += 9_973) {
        int there = place;
        run(() -> list().scrollTo(there));
      }
    }
    run(() -> list().scrollTo(50_000));
    await(() -> sees("Lead number 50001"));
    assertThat(source.readOnFxThread).hasValue(0);
    assertThat(source.rowsRead.get()).isLessThan(5_000);
    picture("inbox-many");
    size(1024, 640);
    run(() -> list().scrollTo(0));
    await(() -> sees("Marco Bianchi"));
    picture("inbox-small");
  }

  @Test
  void arrowKeysHomeAndEndChooseALead() throws Exception {
    open();
    run(() -> pane.move(1));
    assertThat(selection.current()).contains(StandInRows.id(0));
    robot.type(KeyCode.DOWN);
    settle();
    assertThat(selection.current()).contains(StandInRows.id(1));
    robot.type(KeyCode.END);
    settle();
    assertThat(selection.current()).contains(StandInRows.id(MANY - 1));
    robot.type(KeyCode.HOME);
    settle();
    assertThat(selection.current()).contains(StandInRows.id(0));
  }

  @Test
  void searchingShowsResultsAsOneTypesAndEscapeShowsTheViewAgain() throws Exception {
    open();
    run(() -> shell.search().focus());
    robot.write("marco");
    await(() -> model.rowsProperty().get().size() == 1);
    assertThat(sees("Marco Bianchi")).isTrue();
    robot.write("x");
    await(() -> model.stateProperty().get() == InboxModel.State.NOTHING_FOUND);
    assertThat(sees("Nothing found for “marcox”")).isTrue();
    picture("inbox-nothing-found");
    robot.type(KeyCode.ESCAPE);
    await(() -> model.rowsProperty().get().size() == MANY);
  }

  @Test
  void aCountdownChangesItsWordsAndItsSign() throws Exception {
    open();
    assertThat(sees("03:12")).isTrue();
    clock.advance(Duration.ofMinutes(5));
    run(heartbeat::beat);
    assertThat(sees("+01:48")).isTrue();
    assertThat(sees("03:12")).isFalse();
  }

  @Test
  void aRowThatIsUsedAgainForAnotherLeadShowsItsSign() throws Exception {
    open();
    run(() -> list().scrollTo(700));
    await(() -> sees("Lead number 703"));
    run(() -> list().scrollTo(0));
    await(() -> sees("Lead number 3"));
    for (Label when : robot.lookup(".row-when").queryAllAs(Label.class)) {
      if (when.getText().endsWith("late") || when.getText().startsWith("reply")) {
        assertThat(when.getGraphic()).isNotNull();
        assertThat(when.getGraphic().isVisible()).isTrue();
      }
    }
  }

  @Test
  void markedLeadsAreMovedTogetherAndThatCanBeTakenBack() throws Exception {
    open();
    run(() -> list().getSelectionModel().selectRange(0, 3));
    assertThat(sees("3 marked")).isTrue();
    picture("inbox-marked");
    robot.clickOn("Stage");
    robot.clickOn("Lost");
    await(() -> sees("Moved 3 leads to Lost"));
    robot.clickOn("Undo");
    await(() -> done.size() == 2);
    assertThat(done).containsExactly("3 to LOST", "back");
  }

  @Test
  void whatIsMarkedStaysMarkedWhenTheListIsReadAgain() throws Exception {
    open();
    run(() -> list().getSelectionModel().selectRange(1, 4));
    source.size = MANY + 1;
    run(model::refresh);
    await(() -> model.rowsProperty().get().size() == MANY + 1);
    assertThat(sees("3 marked")).isTrue();
  }

  @Test
  void anEmptyBookSaysWhatToDoNext() throws Exception {
    source.size = 0;
    open();
    assertThat(sees("No leads yet")).isTrue();
    picture("inbox-empty");
    run(() -> model.show(SmartView.DUE));
    await(() -> model.viewProperty().get() == SmartView.DUE);
  }
}
