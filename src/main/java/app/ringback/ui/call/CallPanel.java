package app.ringback.ui.call;

import app.ringback.outbox.call.CallPhase;
import app.ringback.outbox.call.LiveCall;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A live call in big words, with a timer and everything that can be done about it. */
public final class CallPanel {

  private final LiveCallModel model;
  private final FontIcon icon = Icon.CALL.node("call-icon");
  private final Label state = Nodes.label("", "call-state");
  private final Label timer = Nodes.label("", "call-timer");
  private final Label advice = Nodes.label("", "call-advice");
  private final Label dropping = Nodes.label("", "compose-hint");
  private final CallButtons buttons;
  private final FlowPane doing = new FlowPane(8, 8);
  private final VBox node;
  private @Nullable CallPhase shown;

  public CallPanel(LiveCallModel model) {
    this.model = model;
    buttons = new CallButtons(model, "call");
    state.setWrapText(true);
    state.setId("call-state");
    state.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(state, Priority.ALWAYS);
    state.setMaxWidth(Double.MAX_VALUE);
    timer.setId("call-timer");
    timer.setMinWidth(Region.USE_PREF_SIZE);
    advice.setWrapText(true);
    advice.setId("call-advice");
    advice.setMinHeight(Region.USE_PREF_SIZE);
    dropping.setWrapText(true);
    dropping.setMinHeight(Region.USE_PREF_SIZE);
    HBox head = new HBox(icon, state, timer);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("call-head");
    doing.getChildren().setAll(buttons.all());
    node = new VBox(head, advice, doing, dropping);
    node.getStyleClass().add("call-panel");
    node.setAccessibleRole(AccessibleRole.PARENT);
    model.liveProperty().subscribe(this::show);
    model.meansProperty().subscribe(means -> show(model.liveProperty().get()));
    model.nowProperty().subscribe(now -> tick());
  }

  public Node node() {
    return node;
  }

  private void show(@Nullable LiveCall call) {
    if (call == null) {
      shown = null;
      return;
    }
    UiTexts texts = model.texts();
    CallActions.Means means = model.meansProperty().get();
    icon.setIconCode(model.words().icon(call).ikon());
    state.setText(model.words().state(call, means.name()));
    advice.setText(model.words().advice(call, means));
    Nodes.show(advice, !advice.getText().isEmpty());
    boolean connected = call.phase() == CallPhase.LEAD_ON_LINE;
    dropping.setText(
        connected && !means.mayDrop().isEmpty() ? texts.get("live.no_drop", means.mayDrop()) : "");
    Nodes.show(doing, call.phase().holdsTheRep());
    Nodes.show(dropping, !dropping.getText().isEmpty());
    Nodes.styles(
        node,
        "call-panel",
        "call-" + call.phase().code().toLowerCase(Locale.ROOT).replace('_', '-'));
    node.setAccessibleText(model.words().spoken(call, means));
    if (shown != call.phase()) {
      shown = call.phase();
      takeFocus();
    }
    tick();
  }

  /** Whoever works by keyboard finds the next thing to press where the last one was. */
  private void takeFocus() {
    Node focused = node.getScene() == null ? null : node.getScene().getFocusOwner();
    boolean lost = focused instanceof Button button && !button.isVisible();
    if (lost || (focused != null && isIn(focused))) {
      focus();
    }
  }

  private boolean isIn(Node focused) {
    for (Node each = focused; each != null; each = each.getParent()) {
      if (each.equals(node)) {
        return true;
      }
    }
    return false;
  }

  /** Puts the focus on what is to be pressed next. */
  public void focus() {
    buttons.first().requestFocus();
  }

  private void tick() {
    LiveCall call = model.liveProperty().get();
    timer.setText(call == null ? "" : model.words().timer(call, model.nowProperty().get()));
  }
}
