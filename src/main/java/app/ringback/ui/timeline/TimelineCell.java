package app.ringback.ui.timeline;

import app.ringback.lead.Lead;
import app.ringback.ui.Nodes;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A cell of the timeline. It is as wide as the list and as high as its text then needs. */
final class TimelineCell extends ListCell<TimelineRow> {

  private static final double SCROLL_BAR = 16;
  private static final double EMPTY = 24;
  private static final double UNKNOWN = -1;

  private final TimelineModel model;
  private final EntryView entry;
  private final Label heading = Nodes.label("", "timeline-day");
  private final HBox day = new HBox(heading);

  /** The height at a width: the list asks for it again and again while it lays out. */
  private double measuredWidth = UNKNOWN;

  private double measuredHeight;

  TimelineCell(TimelineModel model) {
    this.model = model;
    entry = new EntryView(model, this::again);
    day.setAlignment(Pos.CENTER);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("timeline-cell");
    // The list must not make room for the widest text: cells take the list's own width.
    setPrefWidth(0);
    setMinWidth(0);
  }

  /** What Enter does on this cell. */
  void act() {
    if (getItem() instanceof TimelineRow.Entry) {
      entry.act();
    }
  }

  private void again() {
    TimelineRow row = getItem();
    if (row != null) {
      updateItem(row, false);
      requestLayout();
      getListView().requestLayout();
    }
  }

  @Override
  protected void updateItem(@Nullable TimelineRow row, boolean empty) {
    super.updateItem(row, empty);
    measuredWidth = UNKNOWN;
    Lead lead = model.leadShown();
    if (empty || row == null || lead == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    switch (row) {
      case TimelineRow.Day(var date) -> heading(model.times().day(date), "timeline-day");
      case TimelineRow.Unread() ->
          heading(model.parts().texts().get("timeline.unread"), "timeline-unread");
      case TimelineRow.Entry shown -> {
        setAccessibleText(entry.show(shown, lead));
        setGraphic(entry.node());
      }
    }
  }

  private void heading(String text, String styleClass) {
    heading.setText(text);
    Nodes.styles(heading, "label", styleClass);
    setAccessibleText(text);
    setGraphic(day);
  }

  @Override
  protected double computePrefHeight(double width) {
    if (!(getGraphic() instanceof Region region)) {
      // The rows below the last one: without a height the list would make ever more of them.
      return EMPTY;
    }
    double room = width > 0 ? width : getListView().getWidth() - SCROLL_BAR;
    if (room != measuredWidth) {
      measuredHeight =
          snapSizeY(
              region.prefHeight(room - snappedLeftInset() - snappedRightInset())
                  + snappedTopInset()
                  + snappedBottomInset());
      measuredWidth = room;
    }
    return measuredHeight;
  }

  /** Asked for by every change of what is shown, so that the height is measured again. */
  @Override
  public void requestLayout() {
    measuredWidth = UNKNOWN;
    super.requestLayout();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getGraphic() instanceof Region region) {
      region.resizeRelocate(
          snappedLeftInset(),
          snappedTopInset(),
          getWidth() - snappedLeftInset() - snappedRightInset(),
          getHeight() - snappedTopInset() - snappedBottomInset());
    }
  }
}
