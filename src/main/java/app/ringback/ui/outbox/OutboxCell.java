package app.ringback.ui.outbox;

import app.ringback.outbox.OutboxItem;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the outbox; the first of a group has its heading above it. */
final class OutboxCell extends ListCell<OutboxRow> {

  private final OutboxWords words;
  private final Label heading = Nodes.label("", "outbox-heading");
  private final FontIcon icon = Icon.CLOCK.node("outbox-icon");
  private final Label name = Nodes.label("", "outbox-name");
  private final Label number = Nodes.label("", "row-second");
  private final Label state = Nodes.label("", "outbox-state");
  private final Label body = Nodes.label("", "row-second");
  private final VBox entry;
  private final Label rest = Nodes.label("", "outbox-rest");
  private final VBox all;

  OutboxCell(OutboxWords words) {
    this.words = words;
    name.setMinWidth(0);
    number.setMinWidth(Region.USE_PREF_SIZE);
    state.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox first = new HBox(icon, name, number);
    first.getStyleClass().add("row-line");
    first.setAlignment(Pos.CENTER_LEFT);
    entry = new VBox(first, state, body);
    rest.setWrapText(true);
    all = new VBox(heading, entry, rest);
    setPrefWidth(0);
    getStyleClass().add("outbox-cell");
  }

  @Override
  protected void updateItem(@Nullable OutboxRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(empty || row == null ? null : all);
    if (row == null) {
      setAccessibleText("");
      return;
    }
    OutboxItem item = row.item();
    Nodes.show(heading, row.heading() > 0);
    heading.setText(row.heading() > 0 ? words.heading(item.group(), row.heading()) : "");
    icon.setIconCode(words.icon(item.group()).ikon());
    name.setText(words.name(item));
    number.setText(words.number(item));
    state.setText(words.line(item));
    body.setText(item.dispatch().body().replaceAll("\\s+", " ").strip());
    Nodes.styles(entry, "outbox-entry", "outbox-" + OutboxWords.code(item.group()));
    Nodes.show(rest, row.rest() > 0);
    rest.setText(row.rest() > 0 ? words.rest(row.rest()) : "");
    setAccessibleText(
        String.join(". ", heading.getText(), words.title(item), words.state(item), body.getText())
            .replaceFirst("^\\. ", ""));
  }
}
