package app.ringback.ui.intake;

import app.ringback.intake.ImportCounts;
import app.ringback.intake.ImportReport;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Last step: what became of every record, and the way back. */
final class ReportPart {

  private final UiTexts texts;
  private final BorderPane node = new BorderPane();

  /** A record that made no lead, with the file it is in. */
  private record Line(String file, ImportReport.Rejection rejection) {}

  ReportPart(ImportModel model, UiTexts texts, Runnable showLeads) {
    this.texts = texts;
    node.setId("import-report");
    node.getStyleClass().add("import-part");
    ImportReport report = model.reportProperty().get();
    if (report == null) {
      return;
    }
    node.setTop(numbers(report.counts()));
    node.setCenter(details(report));
    node.setBottom(buttons(model, report, showLeads));
  }

  Node node() {
    return node;
  }

  private Node numbers(ImportCounts counts) {
    HBox line =
        new HBox(
            number("created", counts.created()),
            number("merged", counts.merged()),
            number("skipped", counts.skipped()),
            number("needs-look", counts.needsLook()),
            number("rejected", counts.rejected()));
    line.getStyleClass().add("report-numbers");
    return line;
  }

  private Node number(String key, int count) {
    VBox box =
        new VBox(
            Nodes.label(texts.get("import.number", count), "report-number"),
            Nodes.label(texts.get("import." + key), "muted"));
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("report-card");
    box.setAccessibleText(texts.get("import.number.name", texts.get("import." + key), count));
    return box;
  }

  private Node details(ImportReport report) {
    VBox all = new VBox();
    all.getStyleClass().add("report-details");
    for (ImportReport.FileReport file : report.files()) {
      if (!file.error().isEmpty()) {
        Label error = Nodes.label(file.error());
        error.getStyleClass().add("warning-text");
        error.setWrapText(true);
        all.getChildren().add(error);
      }
    }
    List<Line> rejected =
        report.files().stream()
            .flatMap(
                file -> file.rejected().stream().map(one -> new Line(nameOf(file.file()), one)))
            .toList();
    if (rejected.isEmpty()) {
      all.getChildren().add(Nodes.label(texts.get("import.none-rejected"), "muted"));
      return all;
    }
    TableView<Line> table = new TableView<>();
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().add(column("import.rejected.line", this::lineOf, 64));
    table.getColumns().add(column("import.rejected.file", Line::file, 140));
    table
        .getColumns()
        .add(column("import.rejected.reason", line -> line.rejection().reason(), 320));
    table.getItems().setAll(rejected);
    table.setAccessibleText(texts.get("import.rejected"));
    all.getChildren().addAll(Nodes.label(texts.get("import.rejected.title"), "part-title"), table);
    return all;
  }

  private String lineOf(Line line) {
    return texts.get("import.number", line.rejection().line());
  }

  /** Without its folders, which say nothing and take the room of the reason. */
  private static String nameOf(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  private TableColumn<Line, String> column(
      String key, java.util.function.Function<Line, String> text, double width) {
    TableColumn<Line, String> column = new TableColumn<>(texts.get(key));
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    return column;
  }

  private Node buttons(ImportModel model, ImportReport report, Runnable showLeads) {
    Button undo = Nodes.button(texts.get("import.undo.this"), () -> model.undo(report.id()));
    Button again = Nodes.button(texts.get("import.again"), model::startOver);
    Button leads =
        Nodes.button(texts.get("import.show-leads"), showLeads, Styles.ACCENT, "first-focus");
    HBox line = new HBox(undo, Nodes.spacer(), again, leads);
    line.getStyleClass().add("import-buttons");
    return line;
  }
}
