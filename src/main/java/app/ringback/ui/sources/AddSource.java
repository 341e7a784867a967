package app.ringback.ui.sources;

import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Adds a source: its name, how its leads come, and where from. */
final class AddSource {

  private final SourcesModel model;
  private final TextField name = new TextField();
  private final ComboBox<AddKind> kind = new ComboBox<>();
  private final TextField address = new TextField();
  private final VBox node;

  AddSource(SourcesModel model) {
    this.model = model;
    UiTexts texts = model.texts();
    prompt(name, "add-source-name", texts.get("sources.add.name"));
    prompt(address, "add-source-address", "");
    kind.setId("add-source-kind");
    kind.setAccessibleText(texts.get("sources.add.kind"));
    kind.getItems().setAll(AddKind.values());
    kind.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable AddKind one) {
            return one == null ? "" : texts.get(one.textKey());
          }

          @Override
          public @Nullable AddKind fromString(String words) {
            return null;
          }
        });
    kind.setMinWidth(ComboBox.USE_PREF_SIZE);
    kind.valueProperty()
        .subscribe(one -> {
          boolean hasAddress = one != null && one.key().isPresent();
          Nodes.show(address, hasAddress);
          if (one != null && hasAddress) {
            String words = texts.get("sources.add." + one.key().orElseThrow());
            address.setPromptText(words);
            address.setAccessibleText(words);
          }
        });
    kind.setValue(AddKind.FEED);
    Button add = Nodes.button(texts.get("sources.add"), this::add);
    add.setId("add-source");
    add.setMinWidth(Button.USE_PREF_SIZE);
    name.setOnAction(event -> add());
    address.setOnAction(event -> add());
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox.setHgrow(address, Priority.ALWAYS);
    HBox first = new HBox(name, kind);
    first.getStyleClass().add("setting-buttons");
    HBox second = new HBox(address, Nodes.spacer(), add);
    second.getStyleClass().add("setting-buttons");
    node = new VBox(first, second);
    node.getStyleClass().addAll("settings-fields", "sources-add");
  }

  private static void prompt(TextField field, String id, String words) {
    field.setId(id);
    field.setPromptText(words);
    field.setAccessibleText(words);
  }

  Node node() {
    return node;
  }

  private void add() {
    AddKind chosen = kind.getValue();
    boolean hasAddress = chosen.key().isEmpty() || !address.getText().isBlank();
    if (name.getText().isBlank()) {
      name.requestFocus();
    } else if (!hasAddress) {
      address.requestFocus();
    } else {
      model.add(name.getText(), chosen, address.getText());
      name.clear();
      address.clear();
    }
  }
}
