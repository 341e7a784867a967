package app.ringback.ui.outbox;

import app.ringback.outbox.OutboxGroup;
import app.ringback.outbox.OutboxItem;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Beside the list: what the chosen items mean, and everything that can be done about them. */
final class OutboxDetail {

  private final OutboxModel model;
  private final OutboxWords words;
  private final UiTexts texts;
  private final Runnable toList;
  private final VBox content = new VBox();
  private final ScrollPane node = new ScrollPane(content);
  private List<OutboxItem> shown = List.of();

  /**
   * @param toList puts the focus back on the list: what was pressed is gone once it is done
   */
  OutboxDetail(OutboxModel model, Runnable toList) {
    this.model = model;
    this.words = model.words();
    this.texts = words.texts();
    this.toList = toList;
    content.getStyleClass().add("outbox-detail");
    node.setFitToWidth(true);
    node.setFocusTraversable(false);
    node.getStyleClass().add("outbox-detail-pane");
  }

  Node node() {
    return node;
  }

  void show(List<OutboxItem> chosen) {
    if (chosen.equals(shown) && !content.getChildren().isEmpty()) {
      return;
    }
    shown = chosen;
    content
        .getChildren()
        .setAll(
            switch (chosen.size()) {
              case 0 -> List.of(wrapped(texts.get("outbox.choose"), "empty-words"));
              case 1 -> one(chosen.getFirst());
              default -> many(chosen);
            });
    node.setVvalue(0);
  }

  private List<Node> one(OutboxItem item) {
    Label state = wrapped(words.state(item), "outbox-detail-state");
    state.setGraphic(words.icon(item.group()).node());
    Label body = wrapped(item.dispatch().body(), "outbox-body");
    body.setMaxWidth(Double.MAX_VALUE);
    VBox head =
        new VBox(
            wrapped(words.title(item), "outbox-detail-title"),
            wrapped(words.number(item), "row-second"));
    VBox standing = new VBox(state, wrapped(words.meaning(item)));
    Nodes.styles(standing, "outbox-standing", "outbox-" + OutboxWords.code(item.group()));
    return List.of(head, standing, actions(item), body);
  }

  private Node actions(OutboxItem item) {
    VBox actions = new VBox();
    actions.getStyleClass().add("outbox-actions");
    if (item.group() == OutboxGroup.UNKNOWN) {
      actions
          .getChildren()
          .addAll(
              choice("arrived", Icon.DELIVERED, () -> model.settle(item, true)),
              choice("not_arrived", Icon.CLOSE, () -> model.settle(item, false)));
    }
    FlowPane line = new FlowPane();
    line.getStyleClass().add("outbox-buttons");
    if (OutboxWords.mayGoAgain(item)) {
      line.getChildren().add(accent(button("again", Icon.SEND, () -> model.sendAgain(item))));
    }
    if (item.group() == OutboxGroup.MOVED) {
      line.getChildren().add(accent(button("confirm", Icon.SEND, () -> model.confirm(item))));
    }
    if (item.group() == OutboxGroup.FILTERED) {
      line.getChildren().add(button("anyway", Icon.SEND, () -> model.confirm(item)));
    }
    if (OutboxWords.mayGo(item)) {
      String key = item.group() == OutboxGroup.STUCK ? "try" : "now";
      line.getChildren().add(button(key, Icon.SEND, () -> model.sendNow(item)));
    }
    if (item.isWaiting()) {
      line.getChildren().add(button("cancel", Icon.CLOSE, () -> model.cancel(List.of(item))));
    }
    if (OutboxWords.isFailed(item)) {
      line.getChildren().add(button("dismiss", Icon.CLOSE, () -> model.clear(List.of(item))));
    }
    Button lead = button("lead", Icon.OWNER, () -> model.open(item));
    lead.setAccessibleText(texts.get("outbox.do.lead.name", words.name(item)));
    line.getChildren().add(lead);
    actions.getChildren().add(line);
    return actions;
  }

  private static Button accent(Button button) {
    button.getStyleClass().add("accent");
    return button;
  }

  /** A button with what pressing it means below. */
  private Node choice(String key, Icon icon, Runnable run) {
    Button button = button(key, icon, run);
    String means = texts.get("outbox.do." + key + ".means");
    button.setAccessibleText(button.getText() + ". " + means);
    VBox choice = new VBox(button, wrapped(means, "row-second"));
    choice.getStyleClass().add("outbox-choice");
    return choice;
  }

  private List<Node> many(List<OutboxItem> chosen) {
    long waiting = chosen.stream().filter(OutboxItem::isWaiting).count();
    FlowPane line = new FlowPane();
    line.getStyleClass().add("outbox-buttons");
    if (waiting > 0) {
      Button cancel = button("cancel", Icon.CLOSE, () -> model.cancel(chosen));
      cancel.setText(texts.get("outbox.do.cancel.many", waiting));
      line.getChildren().add(cancel);
    }
    List<OutboxItem> failed = chosen.stream().filter(OutboxWords::isFailed).toList();
    if (!failed.isEmpty()) {
      Button dismiss = button("dismiss", Icon.CLOSE, () -> model.clear(failed));
      dismiss.setText(texts.get("outbox.do.dismiss.many", failed.size()));
      line.getChildren().add(dismiss);
    }
    long others = chosen.size() - waiting - failed.size();
    Label rest = wrapped(texts.get("outbox.many.rest", others), "row-second");
    Nodes.show(rest, others > 0);
    return List.of(
        wrapped(texts.get("outbox.many", chosen.size()), "outbox-detail-title"), line, rest);
  }

  private Button button(String key, Icon icon, Runnable run) {
    Button button =
        Nodes.button(
            texts.get("outbox.do." + key),
            () -> {
              toList.run();
              run.run();
            });
    button.setId("outbox-" + key.replace('_', '-'));
    button.setGraphic(icon.node());
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static Label wrapped(String text, String... styleClasses) {
    Label label = Nodes.label(text, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
