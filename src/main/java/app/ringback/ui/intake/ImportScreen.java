package app.ringback.ui.intake;

import app.ringback.ui.Nodes;
import app.ringback.ui.Screen;
import app.ringback.ui.UiTexts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The import screen: one of its steps at a time. Files can be dropped on it at any step. */
public final class ImportScreen implements Screen {

  private final ImportModel model;
  private final UiTexts texts;
  private final Runnable showLeads;
  private final StackPane node = new StackPane();

  /**
   * Builds the screen.
   *
   * @param showLeads brings the user back to the list
   */
  public ImportScreen(ImportModel model, UiTexts texts, Runnable showLeads) {
    this.model = model;
    this.texts = texts;
    this.showLeads = showLeads;
    node.getStyleClass().add("import-screen");
    node.setOnDragOver(ImportScreen::accept);
    node.setOnDragDropped(event -> dropped(event, model));
    model.stepProperty().subscribe(this::show);
  }

  /** Lets files be dropped; for the whole window, too. */
  public static void accept(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  /** Takes dropped files. */
  public static void dropped(DragEvent event, ImportModel model) {
    List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
    model.choose(files);
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  @Override
  public String title() {
    return texts.get("import.title");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void opened() {
    Optional.ofNullable(node.lookup(".first-focus")).orElse(node).requestFocus();
  }

  private void show(ImportStep step) {
    Node part =
        switch (step) {
          case CHOOSE -> new ChoosePart(model, texts, this::browse).node();
          case LOOK -> looking();
          case MAP -> new MapPart(model, texts).node();
          case RUN -> new RunPart(model, texts).node();
          case DONE -> new ReportPart(model, texts, showLeads).node();
        };
    node.getChildren().setAll(part);
    if (node.getScene() != null) {
      opened();
    }
  }

  private Node looking() {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.setMaxSize(32, 32);
    wheel.setAccessibleText(texts.get("import.looking"));
    return new StackPane(wheel, Nodes.label(""));
  }

  private void browse() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("import.choose"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                texts.get("import.kinds"), "*.csv", "*.txt", "*.tsv", "*.xlsx", "*.vcf"),
            new FileChooser.ExtensionFilter(texts.get("import.kinds.all"), "*.*"));
    Window window = node.getScene().getWindow();
    List<File> files = chooser.showOpenMultipleDialog(window);
    if (files != null) {
      model.choose(files.stream().map(File::toPath).toList());
    }
  }
}
