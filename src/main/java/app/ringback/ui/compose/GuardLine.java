package app.ringback.ui.compose;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What the guard says, beside a send button: in words, with a sign and a colour. */
final class GuardLine {

  private final Label label = Nodes.label("", "guard-answer");

  GuardLine() {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
  }

  Label node() {
    return label;
  }

  void show(@Nullable GuardAnswer said) {
    label.setText(said == null ? "" : said.words());
    Icon sign =
        said == null || said.mayNow() ? Icon.DONE : said.mayNever() ? Icon.PROBLEM : Icon.LEGAL;
    label.setGraphic(said == null ? null : sign.node());
    label
        .getStyleClass()
        .setAll(
            "label",
            "guard-answer",
            said == null || said.mayNow()
                ? "may-now"
                : said.mayNever() ? "may-never" : "may-later");
  }
}
