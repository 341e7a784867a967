package app.ringback.ui.sources;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A source in the list: name, kind and last lead, and a sign when something is wrong. */
final class SourceCell extends ListCell<SourceLine> {

  private final SourceWords words;
  private final FontIcon sign = Icon.INBOX.node("muted");
  private final Label name = Nodes.label("", "row-name");
  private final Label second = Nodes.label("", "row-second");
  private final HBox row;

  SourceCell(SourceWords words) {
    this.words = words;
    VBox lines = new VBox(name, second);
    row = new HBox(sign, lines);
    row.getStyleClass().add("row-line");
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable SourceLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    String error = words.error(line);
    name.setText(line.name());
    second.setText(error.isEmpty() ? words.second(line) : error);
    sign.setIconCode((error.isEmpty() ? icon(line) : Icon.PROBLEM).ikon());
    Nodes.styles(sign, "ikonli-font-icon", error.isEmpty() ? "muted" : "concern-icon");
    setGraphic(row);
    setAccessibleText(line.name() + ", " + second.getText());
  }

  private static Icon icon(SourceLine line) {
    if (line.isPaused()) {
      return Icon.STOP;
    }
    return switch (line.kind()) {
      case "mailbox" -> Icon.EMAIL;
      case "phone" -> Icon.CALL;
      case "hand" -> Icon.EDIT;
      case "webhook" -> Icon.RAW;
      case "feed" -> Icon.CLOCK;
      case "file" -> Icon.IMPORT;
      default -> Icon.INBOX;
    };
  }
}
