package app.ringback.ui.compose;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The editor of a draft: it cannot be typed into before the lead's own draft is there. */
final class Editors {

  private static final KeyCombination SEND =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private Editors() {}

  static TextArea of(DraftText draft, String prompt, String name) {
    TextArea editor = new TextArea();
    editor.setWrapText(true);
    editor.setPromptText(prompt);
    editor.setAccessibleText(name);
    editor.getStyleClass().add("compose-editor");
    editor.textProperty().bindBidirectional(draft.textProperty());
    editor.editableProperty().bind(draft.readyProperty());
    editor.setMinHeight(72);
    // Tab leaves the editor: a text has no use for tabs, the keyboard has one for a way out.
    editor.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            editor.requestFocusTraversal(
                event.isShiftDown()
                    ? javafx.scene.TraversalDirection.PREVIOUS
                    : javafx.scene.TraversalDirection.NEXT);
          }
        });
    return editor;
  }

  /** Selects these words, so that typing replaces them; whether they stand there. */
  static boolean select(TextInputControl editor, String words) {
    int at = editor.getText().indexOf(words);
    if (at >= 0) {
      editor.requestFocus();
      editor.selectRange(at, at + words.length());
    }
    return at >= 0;
  }

  /** Sends with Ctrl+Enter, Cmd+Enter on macOS, from anywhere inside the node. */
  static void onSend(Node node, Runnable send) {
    node.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (SEND.match(event)) {
            event.consume();
            send.run();
          }
        });
  }
}
