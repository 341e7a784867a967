package app.ringback.ui.intake;

import app.ringback.intake.csv.CsvPreview;
import app.ringback.intake.csv.TableColumn.Why;
import app.ringback.intake.field.LeadField;
import app.ringback.ui.Frames;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * How a table was understood: a row for each of its columns, with what it becomes and the first
 * values in it. A file with 10,000 columns is a list that scrolls.
 */
final class MappingTable {

  private static final int SAMPLES = 3;

  /** More rows than a high window shows, and how many of them a frame can bear. */
  private static final int IN_SIGHT = 40;

  private static final int AT_ONCE = 2;

  private final ImportModel model;
  private final ChosenFile.Table file;
  private final UiTexts texts;
  private final BorderPane node = new BorderPane();

  /** A column of the file. */
  private record Line(app.ringback.intake.csv.TableColumn column, List<String> samples) {}

  MappingTable(ImportModel model, ChosenFile.Table file, UiTexts texts) {
    this.model = model;
    this.file = file;
    this.texts = texts;
    CsvPreview preview = file.found();
    VBox head = new VBox();
    head.getStyleClass().add("mapping-head");
    Label how =
        Nodes.label(
            texts.get("import.understood", file.name(), preview.encoding(), delimiterName(preview)),
            "muted");
    how.setWrapText(true);
    head.getChildren().add(how);
    if (!preview.canHoldLeads()) {
      Label warning = Nodes.label(texts.get("import.no-address"), "warning-text");
      warning.setWrapText(true);
      head.getChildren().add(warning);
    }
    node.setTop(head);
    Frames.oneEach(pieces(table(), lines(preview)));
  }

  /**
   * The table without rows, then some rows at a time until those in sight are there: the first
   * table of a program, made at once, would hold a frame up for a tenth of a second.
   */
  private List<Runnable> pieces(TableView<Line> table, List<Line> lines) {
    List<Runnable> pieces = new ArrayList<>();
    pieces.add(() -> node.setCenter(table));
    int sight = Math.min(IN_SIGHT, lines.size());
    for (int from = 0; from < sight; from += AT_ONCE) {
      List<Line> some = lines.subList(from, Math.min(from + AT_ONCE, sight));
      pieces.add(() -> table.getItems().addAll(some));
    }
    if (sight < lines.size()) {
      pieces.add(() -> table.getItems().addAll(lines.subList(sight, lines.size())));
    }
    return pieces;
  }

  Node node() {
    return node;
  }

  private TableView<Line> table() {
    CsvPreview preview = file.found();
    TableView<Line> table = new TableView<>();
    table.getStyleClass().add("mapping");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setAccessibleText(texts.get("import.mapping"));
    table.getColumns().add(textColumn(texts.get("import.column"), line -> line.column().name()));
    TableColumn<Line, Line> becomes = new TableColumn<>(texts.get("import.becomes"));
    becomes.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    becomes.setCellFactory(column -> new BecomesCell());
    becomes.setMinWidth(168);
    becomes.setSortable(false);
    table.getColumns().add(becomes);
    for (int row = 0; row < Math.min(SAMPLES, preview.rows().size()); row++) {
      int place = row;
      table
          .getColumns()
          .add(textColumn(texts.get("import.sample", row + 1), line -> line.samples().get(place)));
    }
    return table;
  }

  private static List<Line> lines(CsvPreview preview) {
    List<Line> lines = new ArrayList<>();
    for (app.ringback.intake.csv.TableColumn column : preview.columns()) {
      List<String> samples =
          preview.rows().stream()
              .limit(SAMPLES)
              .map(cells -> column.index() < cells.size() ? cells.get(column.index()) : "")
              .toList();
      lines.add(new Line(column, samples));
    }
    return lines;
  }

  private static TableColumn<Line, String> textColumn(
      String title, java.util.function.Function<Line, String> text) {
    TableColumn<Line, String> column = new TableColumn<>(title);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.setSortable(false);
    column.setMinWidth(96);
    return column;
  }

  private String delimiterName(CsvPreview preview) {
    return switch (preview.delimiter()) {
      case '\t' -> texts.get("import.tab");
      case ';' -> texts.get("import.semicolon");
      default -> texts.get("import.comma");
    };
  }

  /** Chooses what the column becomes. */
  private final class BecomesCell extends TableCell<Line, Line> {

    private final FieldChoice choice = new FieldChoice(texts);

    BecomesCell() {
      choice.setOnChosen(this::chosen);
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      LeadField chosen = model.chosen(file.path(), line.column().name());
      choice.show(chosen == null ? line.column().field() : chosen);
      choice.node().setAccessibleText(texts.get("import.becomes.name", line.column().name()));
      boolean guessed = chosen == null && line.column().why() == Why.VALUES;
      choice.node().pseudoClassStateChanged(FieldChoice.GUESSED, guessed);
      setGraphic(choice.node());
    }

    private void chosen(LeadField field) {
      if (getItem() != null) {
        model.map(file.path(), getItem().column().name(), field);
      }
    }
  }

  /** The words for a field. */
  static String fieldName(UiTexts texts, LeadField field) {
    return texts.get("import.field." + field.name().toLowerCase(Locale.ROOT));
  }
}
