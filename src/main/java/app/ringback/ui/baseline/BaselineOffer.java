package app.ringback.ui.baseline;

import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A bar that asks, once something was connected, whether the past is to be read. */
public final class BaselineOffer {

  private final HBox node;

  /**
   * @param open opens the screen
   */
  public BaselineOffer(BaselineModel model, Runnable open) {
    UiTexts texts = model.texts();
    Label words = Nodes.label(texts.get("baseline.offer"), "offer-words");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button yes =
        Nodes.button(
            texts.get("baseline.offer.yes"),
            () -> {
              open.run();
              model.read();
            },
            "accent");
    yes.setId("baseline-yes");
    yes.setMinWidth(Button.USE_PREF_SIZE);
    Button no = Nodes.button(texts.get("baseline.offer.no"), model::answered);
    no.setId("baseline-no");
    no.setMinWidth(Button.USE_PREF_SIZE);
    node = new HBox(words, yes, no);
    node.getStyleClass().add("offer-bar");
    node.setAlignment(Pos.CENTER_LEFT);
    model.offeredProperty().subscribe(is -> Nodes.show(node, is));
  }

  public Node node() {
    return node;
  }
}
