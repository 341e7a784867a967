package app.ringback.ui.inbox;

import app.ringback.lead.LeadRow;
import app.ringback.ui.Heartbeat;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.Urgencies;
import java.time.Instant;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the list; it follows the clock while it is in sight. */
final class LeadCell extends ListCell<LeadItem> {

  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

  private final RowWords words;
  private final Heartbeat heartbeat;
  private final Label name = Nodes.label("", "row-name");
  private final Label when = Nodes.label("", "row-when");
  private final Label stage = Nodes.label("", "row-stage");
  private final Label second = Nodes.label("", "row-second");
  private final FontIcon icon = Icon.CLOCK.node();
  private final Region dot = new Region();
  private final HBox row = new HBox();
  // Held by the cell alone, so that the heartbeat keeps no cell alive.
  private final ChangeListener<Instant> tick = (observable, before, now) -> show();
  private @Nullable LeadLine shown;

  LeadCell(RowWords words, Heartbeat heartbeat) {
    this.words = words;
    this.heartbeat = heartbeat;
    dot.getStyleClass().add("unread-dot");
    when.setMinWidth(Label.USE_PREF_SIZE);
    when.setGraphic(icon);
    stage.setMinWidth(Label.USE_PREF_SIZE);
    name.setMaxWidth(Double.MAX_VALUE);
    second.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox.setHgrow(second, Priority.ALWAYS);
    HBox top = new HBox(name, when);
    HBox bottom = new HBox(second, stage);
    top.getStyleClass().add("row-line");
    bottom.getStyleClass().add("row-line");
    top.setAlignment(Pos.CENTER_LEFT);
    bottom.setAlignment(Pos.CENTER_LEFT);
    VBox lines = new VBox(top, bottom);
    lines.getStyleClass().add("row-lines");
    lines.setMinWidth(0);
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(lines, Priority.ALWAYS);
    row.getChildren().addAll(dot, lines);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
    getStyleClass().add("lead-cell");
    heartbeat.nowProperty().addListener(new WeakChangeListener<>(tick));
  }

  @Override
  protected void updateItem(@Nullable LeadItem item, boolean empty) {
    super.updateItem(item, empty);
    shown = null;
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText("");
      pseudoClassStateChanged(UNREAD, false);
      return;
    }
    setGraphic(row);
    if (item.row() == null && getListView().getItems() instanceof RowPages pages) {
      pages.need(getIndex());
    }
    show();
  }

  private void show() {
    LeadItem item = getItem();
    if (item == null || isEmpty()) {
      return;
    }
    LeadRow data = item.row();
    if (data == null) {
      showWaiting();
      return;
    }
    LeadLine line = LeadLine.of(data, heartbeat.now(), words);
    if (line.equals(shown)) {
      return;
    }
    shown = line;
    name.setText(line.name());
    when.setText(line.when());
    Icon sign = line.icon();
    if (sign != null) {
      icon.setIconCode(sign.ikon());
    }
    // A label forgets to draw a graphic that was hidden in between, so it is taken off instead.
    when.setGraphic(sign == null ? null : icon);
    Urgencies.style(when, line.urgency());
    stage.setText(line.stage());
    second.setText(line.second());
    dot.setVisible(line.unread());
    pseudoClassStateChanged(UNREAD, line.unread());
    setAccessibleText(line.spoken());
  }

  private void showWaiting() {
    name.setText("…");
    when.setText("");
    when.setGraphic(null);
    stage.setText("");
    second.setText("");
    dot.setVisible(false);
    setAccessibleText(words.texts().get("inbox.reading"));
  }
}
