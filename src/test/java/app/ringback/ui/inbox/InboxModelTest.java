package app.ringback.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.ringback.core.Change;
import app.ringback.lead.SmartView;
import app.ringback.testing.SettableClock;
import app.ringback.testing.ui.SteppedDelays;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** What the list reads and when; the background runs only when a test says so. */
class InboxModelTest {

  private final SettableClock clock = SettableClock.mondayMorning();
  private final SteppedDelays delays = new SteppedDelays(clock);
  private final StandInRows source = new StandInRows(5);
  private final Deque<Runnable> background = new ArrayDeque<>();
  private int size = 5;
  private boolean shutDown;
  private final Tasks tasks = new Tasks(this::execute, Runnable::run);
  private final InboxModel model =
      new InboxModel(source, new StandInViews(), tasks, new Notices(), delays);

  private void execute(Runnable work) {
    if (shutDown) {
      throw new RejectedExecutionException("shut down");
    }
    background.add(work);
  }

  /** Runs what was asked for; returns how many readings that were. */
  private int readAll() {
    int readings = 0;
    for (Runnable work = background.poll(); work != null; work = background.poll()) {
      work.run();
      readings++;
    }
    return readings;
  }

  private void change() {
    source.size = ++size;
    model.changed(new Change.LeadsChanged(Set.of(StandInRows.id(size - 1))));
  }

  @Test
  void theListIsReadAFewTimesASecondDuringAnImportAndTheLastChangeIsNotLost() {
    model.refresh();
    readAll();
    int readings = 0;
    for (int i = 0; i < 1_000; i++) {
      change();
      readings += readAll();
      clock.advance(InboxModel.REST.dividedBy(100));
      delays.passDue();
    }
    assertThat(readings).isBetween(9, 12);
    clock.advance(InboxModel.REST);
    delays.passDue();
    readAll();
    assertThat(model.rowsProperty().get()).hasSize(1_005);
    assertThat(model.countsProperty().get().of(SmartView.ALL)).isEqualTo(1_005);
    clock.advance(InboxModel.REST);
    delays.passDue();
    assertThat(background).isEmpty();
    assertThat(delays.count()).isZero();
  }

  @Test
  void aSingleChangeAndWhateverTheUserAsksForAreReadAtOnce() {
    model.refresh();
    readAll();
    change();
    assertThat(readAll()).isEqualTo(1);
    assertThat(model.rowsProperty().get()).hasSize(6);
    change();
    model.show(SmartView.ALL);
    assertThat(readAll()).isEqualTo(1);
    assertThat(model.rowsProperty().get()).hasSize(7);
  }

  @Test
  void theFirstRowsAreThereBeforeTheWholeListAndItsCounts() {
    source.size = 1_000;
    model.refresh();
    background.pop().run();
    assertThat(model.stateProperty().get()).isEqualTo(InboxModel.State.ROWS);
    assertThat(model.rowsProperty().get()).hasSize(RowPages.PAGE);
    assertThat(source.counted).hasValue(0);
    readAll();
    assertThat(model.rowsProperty().get()).hasSize(1_000);
    assertThat(model.countsProperty().get().of(SmartView.ALL)).isEqualTo(1_000);
  }

  @Test
  void whatIsTypedIsAnsweredWithoutCountingAnew() {
    model.refresh();
    readAll();
    int before = source.counted.get();
    model.search("lead");
    readAll();
    model.search("lead n");
    readAll();
    assertThat(model.rowsProperty().get()).hasSize(2);
    assertThat(source.counted).hasValue(before);
    change();
    readAll();
    assertThat(source.counted).hasValue(before + 1);
    assertThat(model.countsProperty().get().of(SmartView.ALL)).isEqualTo(6);
  }

  @Test
  void countsThatComeWithRowsNobodyWantsAnyMoreAreCountedAgain() {
    model.refresh();
    readAll();
    change();
    model.search("lead");
    readAll();
    assertThat(model.countsProperty().get().of(SmartView.ALL)).isEqualTo(6);
  }

  @Test
  void aReadingThatEndsAfterTheWindowWasClosedAsksForNothingMore() {
    model.refresh();
    change();
    model.close();
    shutDown = true;
    assertThatCode(this::readAll).doesNotThrowAnyException();
    assertThat(background).isEmpty();
    assertThat(delays.count()).isZero();
    assertThat(model.rowsProperty().get()).isEmpty();
  }

  @Test
  void workThatIsAskedForWhenTheProgramEndsIsLeftUndone() {
    shutDown = true;
    int[] called = {0};
    assertThatCode(() -> tasks.run(() -> 1, done -> called[0]++, problem -> called[0]++))
        .doesNotThrowAnyException();
    assertThat(called[0]).isZero();
  }
}
