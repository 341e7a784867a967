package app.ringback.ui.baseline;

import app.ringback.intake.baseline.Baseline;
import app.ringback.intake.baseline.BaselineNumbers;
import app.ringback.ui.Nodes;
import app.ringback.ui.Screen;
import app.ringback.ui.UiTexts;
import app.ringback.ui.baseline.BaselineWords.Line;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How fast leads were answered before Ringback; reading it, and what came out. */
public final class BaselineScreen implements Screen {

  private static final double BAR = 120;

  private final BaselineModel model;
  private final UiTexts texts;
  private final BaselineWords words;
  private final VBox results = new VBox();
  private final ProgressBar bar = new ProgressBar();
  private final Label count = Nodes.label("", "setting-note");
  private final Button read;
  private final VBox reading;
  private final ScrollPane node;

  public BaselineScreen(BaselineModel model, BaselineWords words) {
    this.model = model;
    this.texts = model.texts();
    this.words = words;
    Label intro = note(texts.get("baseline.words"));
    read = Nodes.button(texts.get("baseline.do"), model::read, "accent");
    read.setId("baseline-read");
    Button cancel = Nodes.button(texts.get("baseline.cancel"), model::cancel);
    cancel.setId("baseline-cancel");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.get("baseline.work"));
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox line = new HBox(bar, cancel);
    line.getStyleClass().add("setting-buttons");
    line.setAlignment(Pos.CENTER_LEFT);
    reading = new VBox(count, line);
    reading.getStyleClass().add("settings-fields");
    VBox head = new VBox(intro, read, reading);
    head.getStyleClass().add("settings-section");
    results.getStyleClass().add("settings-section");
    results.setId("baseline-results");
    VBox all = new VBox(head, results);
    all.getStyleClass().add("settings");
    node = new ScrollPane(all);
    node.setFitToWidth(true);
    node.getStyleClass().add("settings-screen");
    model.reachedProperty().subscribe(this::reached);
    model.keptProperty().subscribe(this::show);
  }

  private void reached(BaselineModel.@Nullable Reached now) {
    Nodes.show(reading, now != null);
    Nodes.show(read, now == null);
    if (now != null) {
      bar.setProgress(now.share());
      count.setText(texts.get("baseline.count", now.count()));
    }
  }

  private void show(List<Baseline> kept) {
    results.getChildren().clear();
    Nodes.show(results, !kept.isEmpty());
    read.setText(texts.get(kept.isEmpty() ? "baseline.do" : "baseline.again"));
    for (Baseline one : kept) {
      show(one);
    }
  }

  private void show(Baseline one) {
    BaselineNumbers numbers = one.numbers();
    List<Node> into = results.getChildren();
    into.add(Nodes.label(words.days(one), "setting-label"));
    Label headline = Nodes.label(words.headline(numbers), "part-title");
    headline.setWrapText(true);
    into.add(headline);
    words.besides(numbers).forEach(line -> into.add(plain(line)));
    FlowPane tables =
        new FlowPane(
            table("baseline.by-speed", words.bySpeed(numbers)),
            table("baseline.by-touch", words.byTouch(numbers)),
            table("baseline.by-channel", words.responses(numbers)),
            table("baseline.replies-by-channel", words.replies(numbers)));
    tables.getStyleClass().add("baseline-tables");
    into.add(tables);
    words.read(one).forEach(line -> into.add(note(line)));
  }

  private VBox table(String key, List<Line> lines) {
    VBox table = new VBox(Nodes.label(texts.get(key), "baseline-table-title"));
    table.getStyleClass().add("baseline-table");
    for (Line line : lines) {
      ProgressBar share = new ProgressBar(line.share());
      share.setPrefWidth(BAR);
      share.setMinWidth(BAR);
      share.getStyleClass().add("baseline-share");
      share.setAccessibleText(line.name() + ": " + line.value());
      Label name = Nodes.label(line.name(), "baseline-name");
      HBox row = new HBox(name, share, Nodes.label(line.value()));
      row.setAlignment(Pos.CENTER_LEFT);
      row.getStyleClass().add("baseline-row");
      table.getChildren().add(row);
    }
    if (lines.isEmpty()) {
      table.getChildren().add(note(texts.get("baseline.nothing")));
    }
    return table;
  }

  private static Label plain(String text) {
    Label label = Nodes.label(text);
    label.setWrapText(true);
    return label;
  }

  private static Label note(String text) {
    Label label = Nodes.label(text, "setting-note");
    label.setWrapText(true);
    return label;
  }

  @Override
  public String title() {
    return texts.get("baseline.title");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void opened() {
    model.load();
    node.requestFocus();
  }
}
