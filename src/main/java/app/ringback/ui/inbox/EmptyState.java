package app.ringback.ui.inbox;

import app.ringback.lead.SmartView;
import app.ringback.ui.Icon;
import app.ringback.ui.Keys;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What stands where the list has no rows: why, and what to do next. */
final class EmptyState {

  /** The action other parts register to open the import. */
  private static final String IMPORT = "import";

  private final UiTexts texts;
  private final Label title = Nodes.label("", "empty-title");
  private final Label words = Nodes.label("", "empty-words");
  private final VBox node = new VBox();
  private final Button importLeads;
  private final Button showAll;
  private final Button clearSearch;
  private final Keys keys;

  EmptyState(UiTexts texts, InboxModel model, Keys keys, Runnable endSearch) {
    this.texts = texts;
    this.keys = keys;
    importLeads = Nodes.button(texts.get("inbox.empty.import"), () -> keys.fire(IMPORT), "accent");
    showAll = Nodes.button(texts.get("inbox.empty.all"), () -> model.show(SmartView.ALL));
    clearSearch = Nodes.button(texts.get("search.clear"), endSearch);
    title.setWrapText(true);
    words.setWrapText(true);
    node.getChildren()
        .addAll(Icon.EMPTY.node("empty-icon"), title, words, importLeads, showAll, clearSearch);
    node.getStyleClass().add("empty-state");
    node.setAlignment(Pos.CENTER);
  }

  Node node() {
    return node;
  }

  void show(InboxModel.State state, String view, String search) {
    Nodes.show(node, state != InboxModel.State.ROWS);
    Nodes.show(
        importLeads,
        state == InboxModel.State.EMPTY_BOOK
            && keys.actions().stream().anyMatch(action -> action.id().equals(IMPORT)));
    Nodes.show(showAll, state == InboxModel.State.EMPTY_VIEW);
    Nodes.show(clearSearch, state == InboxModel.State.NOTHING_FOUND);
    switch (state) {
      case OPENING -> say("inbox.opening", "inbox.opening.words");
      case EMPTY_BOOK -> say("inbox.empty", "inbox.empty.words");
      case EMPTY_VIEW -> say("inbox.empty." + view, "inbox.empty." + view + ".words");
      case NOTHING_FOUND -> {
        title.setText(texts.get("inbox.nothing", search));
        words.setText(texts.get("inbox.nothing.words"));
      }
      case ROWS -> {}
    }
  }

  private void say(String titleKey, String wordsKey) {
    title.setText(texts.get(titleKey));
    words.setText(texts.get(wordsKey));
  }
}
