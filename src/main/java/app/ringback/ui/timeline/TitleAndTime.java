package app.ringback.ui.timeline;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/**
 * A title and a time beside it, or below it where both do not fit. A title longer than the line is
 * broken, which a flow pane alone does not do.
 */
final class TitleAndTime extends FlowPane {

  private final Label title;

  TitleAndTime(Label title, Label time) {
    super(title, time);
    this.title = title;
    title.setWrapText(true);
    setMinWidth(0);
    getStyleClass().add("entry-words");
  }

  @Override
  protected double computePrefHeight(double width) {
    fit(width);
    return super.computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    fit(getWidth());
    super.layoutChildren();
  }

  private void fit(double width) {
    if (width > 0) {
      title.setMaxWidth(width);
    }
  }
}
