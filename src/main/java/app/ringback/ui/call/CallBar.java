package app.ringback.ui.call;

import app.ringback.core.LeadId;
import app.ringback.outbox.call.CallPhase;
import app.ringback.outbox.call.LiveCall;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The live call in a bar of the window, whatever else is on screen. */
public final class CallBar {

  private final LiveCallModel model;
  private final FontIcon icon = Icon.CALL.node();
  private final Label words = Nodes.label("", "call-bar-words");
  private final Label timer = Nodes.label("", "call-bar-timer");
  private final Button dismiss;
  private final HBox node = new HBox();

  /**
   * @param toLead opens the lead of the call with the tab for it
   */
  public CallBar(LiveCallModel model, Consumer<LeadId> toLead) {
    this.model = model;
    UiTexts texts = model.texts();
    words.setMinWidth(0);
    timer.setMinWidth(Region.USE_PREF_SIZE);
    Button show = Nodes.button(texts.get("live.show"), () -> show(toLead), "small");
    show.setId("bar-show");
    show.setMinWidth(Region.USE_PREF_SIZE);
    dismiss = Nodes.iconButton(Icon.CLOSE, texts.get("live.dismiss"), model::dismiss);
    dismiss.setId("bar-dismiss");
    CallButtons buttons = new CallButtons(model, "bar");
    buttons.few().stream()
        .filter(button -> !button.getStyleClass().contains("small"))
        .forEach(button -> button.getStyleClass().add("small"));
    node.getChildren().addAll(icon, words, timer, Nodes.spacer());
    node.getChildren().addAll(buttons.few());
    node.getChildren().addAll(show, dismiss);
    node.setAlignment(Pos.CENTER_LEFT);
    node.getStyleClass().add("call-bar");
    node.setId("call-bar");
    model.liveProperty().subscribe(this::show);
    model.meansProperty().subscribe(means -> show(model.liveProperty().get()));
    model.nowProperty().subscribe(now -> tick());
  }

  public Node node() {
    return node;
  }

  private void show(Consumer<LeadId> toLead) {
    LiveCall call = model.liveProperty().get();
    if (call != null) {
      toLead.accept(call.lead());
    }
  }

  private void show(@Nullable LiveCall call) {
    boolean over = call != null && call.phase() == CallPhase.ENDED;
    Nodes.show(node, call != null && (!over || Went.isOwed(call)));
    Nodes.show(dismiss, over);
    if (call != null) {
      CallActions.Means means = model.meansProperty().get();
      icon.setIconCode(model.words().icon(call).ikon());
      String state = model.words().state(call, means.name());
      words.setText(over ? model.texts().get("live.owed", means.name(), state) : state);
      node.setAccessibleText(model.words().spoken(call, means));
      tick();
    }
  }

  private void tick() {
    LiveCall call = model.liveProperty().get();
    timer.setText(call == null ? "" : model.words().timer(call, model.nowProperty().get()));
  }
}
