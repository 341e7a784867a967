package app.ringback.ui.backup;

import app.ringback.secret.RecoveryKey;
import app.ringback.store.BookKey;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where the recovery key is typed. */
public final class RecoveryKeyEntry {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final UiTexts texts;
  private final Tasks tasks;
  private final Predicate<BookKey> opens;
  private final Runnable opened;
  private final TextField field = new TextField();
  private final Label note = Nodes.label("", "setting-note");
  private final VBox node;

  /**
   * @param opens keeps the key when it is the right one; may wait for disk
   * @param opened called on the FX thread when it was
   */
  public RecoveryKeyEntry(
      UiTexts texts, Tasks tasks, Predicate<BookKey> opens, Runnable opened, Runnable back) {
    this.texts = texts;
    this.tasks = tasks;
    this.opens = opens;
    this.opened = opened;
    Label words = Nodes.label(texts.get("recovery.type.words"), "setting-note");
    words.setWrapText(true);
    note.setWrapText(true);
    Nodes.show(note, false);
    field.setAccessibleText(texts.get("recovery.type"));
    field.setId("recovery-key");
    field.getStyleClass().add("recovery-key-field");
    field.setOnAction(event -> tryKey());
    Button open =
        Nodes.button(texts.get("recovery.type.open"), this::tryKey, Styles.ACCENT, "recovery-open");
    HBox buttons = new HBox(open, Nodes.button(texts.get("start.back"), back));
    buttons.getStyleClass().add("setting-buttons");
    node =
        new VBox(
            Nodes.label(texts.get("recovery.type.title"), "start-problem-title"),
            words,
            field,
            note,
            buttons);
    node.getStyleClass().addAll("start-way", "setting-wide");
    field
        .sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            field.requestFocus();
          }
        });
  }

  public Node node() {
    return node;
  }

  private void tryKey() {
    Optional<BookKey> key = RecoveryKey.read(field.getText());
    if (key.isEmpty()) {
      say(texts.get("recovery.type.wrong"));
      return;
    }
    tasks.run(
        () -> opens.test(key.get()),
        right -> {
          if (right) {
            opened.run();
          } else {
            say(texts.get("recovery.type.other"));
          }
        },
        problem -> say(problem.line()));
  }

  private void say(String words) {
    note.setText(words);
    note.setGraphic(Icon.PROBLEM.node());
    note.pseudoClassStateChanged(WRONG, true);
    field.setAccessibleHelp(words);
    Nodes.show(note, true);
    field.requestFocus();
  }
}
