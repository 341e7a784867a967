package app.ringback.ui.call;

import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** A button for every way a call can go, each with its key. */
public final class WentButtons {

  private final FlowPane node = new FlowPane(6, 6);

  /**
   * @param place what the ids of the buttons begin with
   * @param keyed whether their keys work now
   */
  public WentButtons(UiTexts texts, String place, boolean keyed, Consumer<Went> chosen) {
    for (Went went : Went.values()) {
      String words = texts.get("outcome." + went.code());
      Button button =
          Nodes.button(
              keyed ? texts.get("outcome.button", went.key(), words) : words,
              () -> chosen.accept(went),
              "small",
              "outcome-button");
      button.setId(place + "-" + went.code());
      button.setAccessibleText(keyed ? texts.get("live.button.name", words, went.key()) : words);
      node.getChildren().add(button);
    }
    node.getStyleClass().add("outcome-buttons");
  }

  public Node node() {
    return node;
  }
}
