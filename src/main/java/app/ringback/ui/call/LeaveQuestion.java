package app.ringback.ui.call;

import app.ringback.ui.Nodes;
import app.ringback.ui.Shell;
import app.ringback.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Asks whoever closes the window in the middle of a call. */
public final class LeaveQuestion {

  private final LiveCallModel model;
  private final Shell shell;
  private final StackPane veil = new StackPane();
  private final Button stay;
  private Runnable leave = () -> {};

  public LeaveQuestion(LiveCallModel model, Shell shell) {
    this.model = model;
    this.shell = shell;
    UiTexts texts = model.texts();
    Label title = Nodes.label(texts.get("leave.title"), "question-title");
    Label words = Nodes.label(texts.get("leave.words"), "question-words");
    words.setWrapText(true);
    stay = Nodes.button(texts.get("leave.stay"), this::close, "accent");
    stay.setId("leave-stay");
    Button hangUp = Nodes.button(texts.get("leave.hangup"), this::hangUpAndLeave, "danger");
    hangUp.setId("leave-hangup");
    Button goOn = Nodes.button(texts.get("leave.go_on"), () -> leave.run());
    goOn.setId("leave-go-on");
    FlowPane buttons = new FlowPane(8, 8, stay, hangUp, goOn);
    VBox box = new VBox(title, words, buttons);
    box.getStyleClass().add("question-box");
    box.setMaxSize(460, VBox.USE_PREF_SIZE);
    veil.getStyleClass().add("veil");
    veil.setAlignment(Pos.CENTER);
    veil.getChildren().add(box);
    veil.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
          }
        });
  }

  /**
   * Asks when somebody is on the line.
   *
   * @param close what closes the window
   * @return whether the window may close at once
   */
  public boolean mayLeave(Runnable close) {
    if (!model.isOn()) {
      return true;
    }
    leave = close;
    if (veil.getParent() == null) {
      shell.front(veil);
    }
    stay.requestFocus();
    return false;
  }

  private void hangUpAndLeave() {
    model.hangUp();
    // Once both phones are free; what is written down by then is complete.
    model
        .liveProperty()
        .subscribe(call -> {
          if (veil.getParent() != null && !model.isOn()) {
            leave.run();
          }
        });
  }

  private void close() {
    shell.away(veil);
  }
}
