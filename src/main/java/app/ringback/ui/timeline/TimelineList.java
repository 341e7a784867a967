package app.ringback.ui.timeline;

import app.ringback.lead.Lead;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * The timeline as a list: opens at the newest entry, follows new ones, and stays where it is while
 * the rep reads further up.
 */
final class TimelineList {

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private static final int LOOKS = 5;

  private final TimelineModel model;
  private final ListView<TimelineRow> list;
  private final Button newer;
  private final StackPane node;
  private final PauseTransition resized = new PauseTransition(Duration.millis(1));
  private final PauseTransition scrolled = new PauseTransition(Duration.millis(1));
  private boolean following = true;

  /** How often it is looked again whether the newest entry is on screen. */
  private int looks;

  TimelineList(TimelineModel model) {
    this.model = model;
    UiTexts texts = model.parts().texts();
    list = new ListView<>(model.rows());
    list.setCellFactory(view -> new TimelineCell(model));
    list.getStyleClass().add("timeline-list");
    list.setId("timeline");
    list.setAccessibleText(texts.get("timeline.name"));
    Label empty = Nodes.label(texts.get("timeline.empty"), "timeline-empty");
    empty.setWrapText(true);
    list.setPlaceholder(empty);
    newer = Nodes.button(texts.get("timeline.newer"), this::toNewest, "accent", "timeline-newer");
    newer.setGraphic(Icon.DOWN.node());
    Nodes.show(newer, false);
    node = new StackPane(list, newer);
    StackPane.setAlignment(newer, Pos.BOTTOM_CENTER);
    model.rows().addListener((ListChangeListener<TimelineRow>) this::changed);
    model
        .leadProperty()
        .subscribe((before, now) -> {
          if (now != null && (before == null || !before.id().equals(now.id()))) {
            following = true;
            toNewest();
          }
        });
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    list.addEventFilter(javafx.scene.input.ScrollEvent.SCROLL, event -> soonHide());
    resized.setOnFinished(event -> toNewest());
    scrolled.setOnFinished(event -> lookAgain());
    list.heightProperty().subscribe(height -> stayAtNewest());
    list.widthProperty().subscribe(width -> stayAtNewest());
  }

  StackPane node() {
    return node;
  }

  void focus() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectLast();
    }
  }

  private void changed(ListChangeListener.Change<? extends TimelineRow> change) {
    if (isAnother()) {
      // The lead is told after its rows, and then the list goes to the newest of them.
      return;
    }
    int added = 0;
    int removed = 0;
    while (change.next()) {
      added += change.getAddedSize();
      removed += change.getRemovedSize();
    }
    int before = model.rows().size() - added + removed;
    if (added <= removed) {
      return;
    }
    following = before == 0 || lastVisible() >= before - 2;
    if (following) {
      toNewest();
    } else {
      Nodes.show(newer, true);
    }
  }

  private boolean isAnother() {
    Lead before = model.leadProperty().get();
    Lead now = model.leadShown();
    return before == null || now == null || !before.id().equals(now.id());
  }

  private void toNewest() {
    Nodes.show(newer, false);
    looks = LOOKS;
    toLast();
  }

  /**
   * Where rows are higher than the list thought, it does not come to the end of them at once, and
   * the entry just written would stay below.
   */
  private void toLast() {
    if (!model.rows().isEmpty()) {
      list.scrollTo(model.rows().size() - 1);
      scrolled.playFromStart();
    }
  }

  private void lookAgain() {
    if (following && looks-- > 0 && lastVisible() < model.rows().size() - 1) {
      toLast();
    }
  }

  private void stayAtNewest() {
    if (following && !newer.isVisible()) {
      // The list is being laid out now and would not hear: ask once that is over.
      resized.playFromStart();
    }
  }

  private void soonHide() {
    following = lastVisible() >= model.rows().size() - 2;
    if (newer.isVisible() && following) {
      Nodes.show(newer, false);
    }
  }

  /** The place of the last row on screen; -1 before anything was laid out. */
  private int lastVisible() {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> cell = flow.getLastVisibleCell();
      return cell == null ? -1 : cell.getIndex();
    }
    return -1;
  }

  private void key(KeyEvent event) {
    if (COPY.match(event)) {
      copy();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      int selected = list.getSelectionModel().getSelectedIndex();
      if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
          && selected >= 0
          && flow.getVisibleCell(selected) instanceof TimelineCell cell) {
        cell.act();
        event.consume();
      }
    }
  }

  private void copy() {
    if (list.getSelectionModel().getSelectedItem()
            instanceof TimelineRow.Entry(var activity, var _, var _)
        && !activity.body().isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(activity.body());
      Clipboard.getSystemClipboard().setContent(content);
      model.parts().notices().tell(model.parts().texts().get("copied"));
    }
  }
}
