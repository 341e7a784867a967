package app.ringback.ui.intake;

import app.ringback.intake.ImportRun;
import app.ringback.intake.RunState;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import atlantafx.base.theme.Styles;
import java.util.Date;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** First step: choose or drop files; below it, the imports of before. */
final class ChoosePart {

  private final ImportModel model;
  private final UiTexts texts;
  private final VBox earlier = new VBox();
  private final ScrollPane node;
  // Kept by the part, so that it lives as long as the node that shows it.
  private final ListChangeListener<ImportRun> listener = change -> showEarlier();

  ChoosePart(ImportModel model, UiTexts texts, Runnable browse) {
    this.model = model;
    this.texts = texts;
    Button choose = Nodes.button(texts.get("import.choose"), browse, Styles.ACCENT, "first-focus");
    choose.setGraphic(Icon.IMPORT.node());
    Label what = Nodes.label(texts.get("import.what"), "muted");
    what.setWrapText(true);
    VBox drop =
        new VBox(
            Icon.IMPORT.node("drop-icon"),
            Nodes.label(texts.get("import.drop"), "drop-title"),
            what,
            choose);
    drop.getStyleClass().add("drop-zone");
    drop.setAlignment(Pos.CENTER);
    earlier.getStyleClass().add("earlier-imports");
    VBox all = new VBox(drop, earlier);
    all.getStyleClass().add("import-part");
    node = new ScrollPane(all);
    node.setFitToWidth(true);
    node.setUserData(this);
    model.earlier().addListener(listener);
    showEarlier();
  }

  Node node() {
    return node;
  }

  private void showEarlier() {
    earlier.getChildren().clear();
    if (model.earlier().isEmpty()) {
      return;
    }
    earlier.getChildren().add(Nodes.label(texts.get("import.earlier"), "part-title"));
    for (ImportRun run : model.earlier()) {
      earlier.getChildren().add(line(run));
    }
  }

  private Node line(ImportRun run) {
    String when = texts.get("import.when", Date.from(run.startedAt()));
    Label files = Nodes.label(String.join(", ", run.files()));
    Label counts =
        Nodes.label(
            texts.get(
                "import.line",
                when,
                run.counts().created(),
                run.counts().merged(),
                stateName(run.state())),
            "muted");
    VBox words = new VBox(files, counts);
    HBox line = new HBox(words, Nodes.spacer());
    line.getStyleClass().add("earlier-import");
    line.setAlignment(Pos.CENTER_LEFT);
    if (run.state() == RunState.FINISHED || run.state() == RunState.CUT_OFF) {
      Button undo =
          Nodes.button(texts.get("import.undo"), () -> model.undo(run.id()), Styles.SMALL);
      undo.setAccessibleText(texts.get("import.undo.name", String.join(", ", run.files())));
      line.getChildren().add(undo);
    }
    return line;
  }

  private String stateName(RunState state) {
    return texts.get(
        switch (state) {
          case RUNNING -> "import.state.running";
          case FINISHED -> "import.state.finished";
          case CANCELED, UNDONE -> "import.state.undone";
          case UNDOING -> "import.state.undoing";
          case CUT_OFF -> "import.state.cut-off";
        });
  }
}
