package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.lead.SavedView;
import app.ringback.lead.SavedViewStore;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rep's own lists in the whole window, on a real book with an imported list. */
class SavedViewsTest extends StageWindow {

  @BeforeEach
  void openWithLeads() throws Exception {
    start();
    await(() -> sees("Welcome to Ringback"));
    robot.clickOn("#welcome-import");
    importSample();
    robot.clickOn("Show the leads");
    await(() -> sees("All 5"));
  }

  private List<SavedView> stored() {
    return desk.get().transactions().read(new SavedViewStore()::all);
  }

  private void saveSearch() throws Exception {
    run(() -> window.window().keys().fire("search"));
    robot.write("solar");
    await(() -> robot.lookup(".lead-list").queryListView().getItems().size() == 1);
    robot.clickOn("#view-add");
    assertThat(sees("Save the view")).isTrue();
    assertThat(robot.lookup("#view-text").queryTextInputControl().getText()).isEqualTo("solar");
    keep("views-editor");
    run(() -> robot.lookup("#view-name").queryTextInputControl().requestFocus());
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.write("Roofs").type(KeyCode.ENTER);
    await(() -> sees("Roofs 1"));
  }

  @Test
  void aSearchIsSavedAsAViewAndIsThereAfterARestart() throws Exception {
    saveSearch();
    assertThat(robot.lookup("Roofs 1").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(sees("Marguerite Tran")).isTrue();
    assertThat(sees("solar")).isFalse();
    robot.clickOn("All 5");
    await(() -> robot.lookup(".lead-list").queryListView().getItems().size() == 5);
    keep("views-chips");
    closeDesk();
    start();
    await(() -> sees("Roofs 1"));
    assertThat(robot.lookup("Roofs 1").queryAs(ToggleButton.class).getAccessibleText())
        .isEqualTo("Roofs, one lead");
    robot.clickOn("Roofs 1");
    await(() -> robot.lookup(".lead-list").queryListView().getItems().size() == 1);
  }

  @Test
  void aViewIsChangedAndDeletedByKeyboardAndComesBack() throws Exception {
    saveSearch();
    run(() -> robot.lookup("Roofs 1").query().requestFocus());
    robot.type(KeyCode.F2);
    settle();
    robot.write("Sunny roofs").type(KeyCode.ENTER);
    await(() -> sees("Sunny roofs 1"));
    assertThat(robot.lookup(".lead-list").query().isFocused()).isTrue();
    assertThat(sees("Roofs 1")).isFalse();
    run(() -> robot.lookup("Sunny roofs 1").query().requestFocus());
    robot.type(KeyCode.DELETE);
    await(() -> stored().isEmpty());
    await(() -> !sees("Sunny roofs 1"));
    assertThat(robot.lookup("#view-add").query().isFocused()).isTrue();
    await(() -> sees("View deleted: Sunny roofs. Its leads stay."));
    run(() -> window.window().keys().fire("undo"));
    await(() -> sees("Sunny roofs 1"));
    assertThat(stored()).extracting(SavedView::name).containsExactly("Sunny roofs");
  }

  @Test
  void aViewThatAsksForNothingCannotBeSaved() throws Exception {
    run(() -> window.window().keys().fire("view.add"));
    robot.write("Everything").type(KeyCode.ENTER);
    settle();
    assertThat(robot.lookup("#view-keep").queryButton().isDisabled()).isTrue();
    assertThat(
            sees("Say what the view shall show: words to find, as in the search box, or a stage."))
        .isTrue();
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(sees("Save the view")).isFalse();
    assertThat(stored()).isEmpty();
  }
}
