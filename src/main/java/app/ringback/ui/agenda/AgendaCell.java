package app.ringback.ui.agenda;

import app.ringback.agenda.AgendaItem;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the agenda; the first of a part has its heading above it. */
final class AgendaCell extends ListCell<AgendaRow> {

  private final AgendaWords words;
  private final Supplier<Instant> now;
  private final Label heading = Nodes.label("", "agenda-heading");
  private final FontIcon icon = Icon.CLOCK.node("agenda-icon");
  private final Label name = Nodes.label("", "agenda-name");
  private final Label when = Nodes.label("", "agenda-when");
  private final Label what = Nodes.label("", "row-second");
  private final Label held = Nodes.label("", "agenda-hold");
  private final VBox entry;
  private final VBox all;

  /**
   * @param now when the list was read
   */
  AgendaCell(AgendaWords words, Supplier<Instant> now) {
    this.words = words;
    this.now = now;
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    when.setMinWidth(Region.USE_PREF_SIZE);
    what.setMinWidth(0);
    held.setMinWidth(0);
    HBox first = new HBox(icon, name, when);
    first.getStyleClass().add("row-line");
    first.setAlignment(Pos.CENTER_LEFT);
    entry = new VBox(first, what, held);
    all = new VBox(heading, entry);
    setPrefWidth(0);
    getStyleClass().add("agenda-cell");
  }

  @Override
  protected void updateItem(@Nullable AgendaRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(empty || row == null ? null : all);
    if (row == null) {
      setAccessibleText("");
      return;
    }
    AgendaItem item = row.item();
    Nodes.show(heading, !row.heading().isEmpty());
    heading.setText(row.heading());
    icon.setIconCode(words.icon(item).ikon());
    name.setText(words.name(item));
    when.setText(words.when(item, now.get()));
    what.setText(words.what(item));
    held.setText(words.held(item));
    Nodes.show(held, !held.getText().isEmpty());
    Nodes.styles(entry, "agenda-entry", row.style());
    setAccessibleText(
        String.join(
                ". ", row.heading(), name.getText(), what.getText(), when.getText(), held.getText())
            .replaceFirst("^\\. ", ""));
  }
}
