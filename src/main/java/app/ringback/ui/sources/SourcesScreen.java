package app.ringback.ui.sources;

import app.ringback.ui.Nodes;
import app.ringback.ui.Screen;
import app.ringback.ui.UiTexts;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The sources over the panes: the list on the left, the one that is chosen beside it. */
public final class SourcesScreen implements Screen {

  private static final double LIST_SHARE = 0.46;

  private final SourcesModel model;
  private final UiTexts texts;
  private final ObservableList<SourceLine> lines = FXCollections.observableArrayList();
  private final ListView<SourceLine> list = new ListView<>(lines);
  private final SourceDetail detail;
  private final SplitPane node;
  private boolean replacing;

  public SourcesScreen(SourcesModel model) {
    this.model = model;
    this.texts = model.texts();
    list.setId("sources-list");
    list.getStyleClass().add("sources-list");
    list.setAccessibleText(texts.get("sources.list"));
    list.setCellFactory(view -> new SourceCell(model.words()));
    VBox.setVgrow(list, Priority.ALWAYS);
    Label words = Nodes.label(texts.get("sources.words"), "setting-note");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Hyperlink before = new Hyperlink(texts.get("sources.baseline"));
    before.setId("sources-baseline");
    before.setOnAction(event -> {
      before.setVisited(false);
      model.ways().baseline().run();
    });
    VBox left = new VBox(words, before, new AddSource(model).node(), list);
    left.getStyleClass().add("sources-left");
    detail = new SourceDetail(model);
    node = new SplitPane(left, detail.node());
    node.setDividerPositions(LIST_SHARE);
    node.getStyleClass().add("sources-screen");
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(line -> {
          if (line != null && !replacing) {
            model.choose(line.name());
            showChosen();
          }
        });
    model.sightProperty().subscribe(this::show);
    model.chosenProperty().subscribe(source -> select());
  }

  @Override
  public String title() {
    return texts.get("sources.title");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void opened() {
    model.shown(true);
    node.applyCss();
    list.requestFocus();
  }

  @Override
  public void closed() {
    detail.commit();
    model.shown(false);
  }

  private void show(SourcesDesk.@Nullable Sight now) {
    if (now == null) {
      return;
    }
    replacing = true;
    if (!lines.equals(now.lines())) {
      lines.setAll(now.lines());
    }
    replacing = false;
    if (model.chosenProperty().get().isEmpty() && !lines.isEmpty()) {
      model.choose(lines.getFirst().name());
    }
    select();
    showChosen();
  }

  private void select() {
    String wanted = model.chosenProperty().get();
    List<SourceLine> all = lines;
    for (int place = 0; place < all.size(); place++) {
      if (all.get(place).name().equals(wanted)
          && list.getSelectionModel().getSelectedIndex() != place) {
        list.getSelectionModel().clearAndSelect(place);
        list.scrollTo(place);
      }
    }
  }

  private void showChosen() {
    SourceLine line = list.getSelectionModel().getSelectedItem();
    SourcesDesk.Sight now = model.sightProperty().get();
    if (line != null && now != null) {
      detail.show(line, now);
    }
  }
}
