package app.ringback.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** The bell of the top bar: whether alerts are told, and the ways to be left in peace. */
final class QuietButton {

  private final UiTexts texts;
  private final StatusModel status;
  private final MenuButton node = new MenuButton();

  QuietButton(UiTexts texts, StatusModel status) {
    this.texts = texts;
    this.status = status;
    node.setId("status-quiet");
    node.getStyleClass().addAll("flat", "button-icon", "no-arrow", "top-quiet");
    node.setMinWidth(MenuButton.USE_PREF_SIZE);
    status.quiet.subscribe(words -> show(words));
    status.quietChoices.addListener(
        (ListChangeListener<StatusModel.QuietChoice>) change -> offer());
    offer();
  }

  Node node() {
    return node;
  }

  private void show(String until) {
    boolean quiet = !until.isEmpty();
    node.setGraphic((quiet ? Icon.BELL_OFF : Icon.BELL).node());
    String words = texts.get(quiet ? "quiet.bell.off" : "quiet.bell.on", until);
    node.setAccessibleText(words);
    Nodes.tooltip(node, words);
  }

  private void offer() {
    node.getItems()
        .setAll(
            status.quietChoices.stream()
                .map(choice -> {
                  MenuItem item = new MenuItem(choice.name());
                  item.setOnAction(event -> choice.choose().run());
                  return item;
                })
                .toList());
    Nodes.show(node, !status.quietChoices.isEmpty());
  }
}
