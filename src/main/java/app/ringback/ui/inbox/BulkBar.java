package app.ringback.ui.inbox;

import app.ringback.core.LeadId;
import app.ringback.lead.Stage;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Under the chips while several leads are marked: how many, and what to do with them. */
final class BulkBar {

  private final UiTexts texts;
  private final Label count = Nodes.label("", "bulk-count");
  private final HBox node = new HBox();

  BulkBar(UiTexts texts, BulkModel model, Supplier<List<LeadId>> marked, Runnable unmark) {
    this.texts = texts;
    MenuButton stage = new MenuButton(texts.get("bulk.stage"));
    for (Stage each : Stage.values()) {
      MenuItem item = new MenuItem(texts.get("stage." + each.code()));
      item.setOnAction(event -> model.stage(marked.get(), each));
      stage.getItems().add(item);
    }
    TextField name = new TextField();
    name.setPromptText(texts.get("bulk.owner.prompt"));
    name.setAccessibleText(texts.get("bulk.owner.prompt"));
    CustomMenuItem field = new CustomMenuItem(name, false);
    MenuButton owner = new MenuButton(texts.get("bulk.owner"), null, field);
    owner.setOnShown(event -> name.requestFocus());
    name.setOnAction(event -> {
      owner.hide();
      model.owner(marked.get(), name.getText());
      name.clear();
    });
    MenuButton cadence = new MenuButton(texts.get("bulk.cadence"));
    cadence.setId("bulk-cadence");
    cadence.setOnShowing(event ->
        model.cadences(names ->
            cadence
                .getItems()
                .setAll(
                    names.stream()
                        .map(each -> start(each, () -> model.start(marked.get(), each)))
                        .toList())));
    // A menu without an item would not open.
    cadence.getItems().add(new MenuItem("…"));
    node.getChildren()
        .addAll(
            count,
            Nodes.spacer(),
            stage,
            owner,
            cadence,
            Nodes.iconButton(Icon.CLOSE, texts.get("bulk.unmark"), unmark));
    node.getStyleClass().add("bulk-bar");
    node.setAlignment(Pos.CENTER_LEFT);
    show(0);
  }

  private static MenuItem start(String name, Runnable run) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> run.run());
    return item;
  }

  Node node() {
    return node;
  }

  void show(int marked) {
    count.setText(texts.get("bulk.count", marked));
    Nodes.show(node, marked > 1);
  }
}
