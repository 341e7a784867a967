package app.ringback.ui.intake;

import app.ringback.intake.Duplicates;
import app.ringback.ui.Frames;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Second step: how each file was understood, and what to do with it. Nothing is stored yet. */
final class MapPart {

  private final UiTexts texts;
  private final BorderPane node = new BorderPane();

  MapPart(ImportModel model, UiTexts texts) {
    this.texts = texts;
    node.getStyleClass().add("import-part");
    node.setBottom(buttons(model));
    Frames.oneEach(List.of(() -> node.setTop(options(model)), () -> node.setCenter(files(model))));
  }

  Node node() {
    return node;
  }

  private Node files(ImportModel model) {
    List<ChosenFile> files = List.copyOf(model.files());
    if (files.size() == 1) {
      return fileNode(model, files.getFirst());
    }
    TabPane tabs = new TabPane();
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    for (ChosenFile file : files) {
      Tab tab = new Tab(file.name(), fileNode(model, file));
      tab.setGraphic((file.readable() ? Icon.DONE : Icon.PROBLEM).node());
      tabs.getTabs().add(tab);
    }
    return tabs;
  }

  private Node fileNode(ImportModel model, ChosenFile file) {
    return switch (file) {
      case ChosenFile.Table table -> new MappingTable(model, table, texts).node();
      case ChosenFile.Contacts contacts ->
          message(Icon.DONE, texts.get("import.contacts", contacts.name()), "");
      case ChosenFile.Mail mail ->
          message(Icon.DONE, texts.get("import.mail", mail.name()), texts.get("import.mail.more"));
      case ChosenFile.Unreadable bad ->
          message(
              Icon.PROBLEM,
              bad.problem().happened(),
              (bad.problem().safe() + " " + bad.problem().mend()).strip());
    };
  }

  private static Node message(Icon icon, String title, String more) {
    Label first = Nodes.label(title, "part-title");
    first.setWrapText(true);
    Label second = Nodes.label(more, "muted");
    second.setWrapText(true);
    VBox words = new VBox(icon.node("drop-icon"), first, second);
    words.getStyleClass().add("import-message");
    words.setAlignment(Pos.CENTER);
    return words;
  }

  private Node options(ImportModel model) {
    TextField source = new TextField();
    source.setPromptText(texts.get("import.source.prompt"));
    source.setAccessibleText(texts.get("import.source"));
    source.textProperty().bindBidirectional(model.sourceProperty());
    Label sourceLabel = Nodes.label(texts.get("import.source"));
    sourceLabel.setLabelFor(source);
    ComboBox<Duplicates> duplicates = new ComboBox<>();
    duplicates.getItems().setAll(Duplicates.values());
    duplicates.setConverter(new DuplicatesNames(texts));
    duplicates.valueProperty().bindBidirectional(model.duplicatesProperty());
    duplicates.setAccessibleText(texts.get("import.duplicates"));
    Label duplicatesLabel = Nodes.label(texts.get("import.duplicates"));
    duplicatesLabel.setLabelFor(duplicates);
    for (Label label : List.of(sourceLabel, duplicatesLabel)) {
      label.setMinWidth(Label.USE_PREF_SIZE);
    }
    HBox line = new HBox(sourceLabel, source, duplicatesLabel, duplicates);
    line.getStyleClass().add("import-options");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node buttons(ImportModel model) {
    Button start =
        Nodes.button(texts.get("import.start"), model::start, Styles.ACCENT, "first-focus");
    start.setId("import-start");
    start.setDefaultButton(true);
    start.setDisable(!model.canStart());
    Button back = Nodes.button(texts.get("import.other"), model::startOver);
    long records =
        model.files().stream()
            .flatMap(file -> file.preview().stream())
            .mapToLong(preview -> preview.estimatedRecords())
            .sum();
    Label count = Nodes.label(records > 0 ? texts.get("import.estimate", records) : "", "muted");
    HBox line = new HBox(count, Nodes.spacer(), back, start);
    line.getStyleClass().add("import-buttons");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** The words for what happens to people who are in the book already. */
  private static final class DuplicatesNames extends StringConverter<Duplicates> {

    private final UiTexts texts;

    DuplicatesNames(UiTexts texts) {
      this.texts = texts;
    }

    @Override
    public String toString(Duplicates choice) {
      return texts.get("import.duplicates." + choice.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Duplicates fromString(String text) {
      throw new UnsupportedOperationException("The choice is not typed");
    }
  }
}
