package app.ringback.ui.compose;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The menu of when a text shall leave, and the fields for a date and a time. */
final class LaterPicker {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final SendLater model;
  private final UiTexts texts;
  private final MenuButton menu = new MenuButton();
  private final DatePicker date = new DatePicker();
  private final VBox fields;

  LaterPicker(SendLater model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    menu.setId("text-later");
    menu.setText(texts.get("text.later"));
    menu.setAccessibleText(texts.get("text.later.name"));
    menu.setMinWidth(Region.USE_PREF_SIZE);
    // Its words hold times: they are those of the moment it opens.
    fill();
    menu.setOnShowing(event -> fill());
    date.setId("later-date");
    date.setAccessibleText(texts.get("text.later.date"));
    date.valueProperty().bindBidirectional(model.dateProperty());
    HBox.setHgrow(date, Priority.ALWAYS);
    date.setMaxWidth(Double.MAX_VALUE);
    TextField time = new TextField();
    time.setId("later-time");
    time.setAccessibleText(texts.get("text.later.time"));
    time.setPrefColumnCount(7);
    time.textProperty().bindBidirectional(model.timeProperty());
    Label note = Nodes.label("", "setting-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.setId("later-note");
    model
        .faultProperty()
        .subscribe(fault -> {
          note.setText(fault.isEmpty() ? texts.get("text.later.yours") : fault);
          note.pseudoClassStateChanged(WRONG, !fault.isEmpty());
        });
    HBox row =
        new HBox(
            date,
            time,
            Nodes.iconButton(Icon.CLOSE, texts.get("text.later.at_once"), model::atOnce));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("compose-to");
    fields = new VBox(row, note);
    fields.getStyleClass().add("setting");
    model.pickingProperty().subscribe(picking -> Nodes.show(fields, picking));
  }

  MenuButton menu() {
    return menu;
  }

  Node fields() {
    return fields;
  }

  private void fill() {
    Instant hour = model.inAnHour();
    Instant morning = model.tomorrowMorning();
    menu.getItems()
        .setAll(
            item("text.later.hour", model.words(hour), () -> model.choose(hour)),
            item("text.later.morning", model.words(morning), () -> model.choose(morning)),
            item("text.later.pick", "", this::pick));
    if (model.atProperty().get() != null || model.pickingProperty().get()) {
      menu.getItems().add(item("text.later.at_once", "", model::atOnce));
    }
  }

  private void pick() {
    model.pick();
    date.requestFocus();
  }

  private MenuItem item(String key, String when, Runnable run) {
    MenuItem item = new MenuItem(texts.get(key, when));
    item.setOnAction(event -> run.run());
    return item;
  }
}
