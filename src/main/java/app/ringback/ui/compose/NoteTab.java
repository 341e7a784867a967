package app.ringback.ui.compose;

import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Writes a note about the lead. */
public final class NoteTab implements ComposeTab {

  private final UiTexts texts;
  private final TextArea editor;
  private final VBox node;

  public NoteTab(NoteModel model, UiTexts texts) {
    this.texts = texts;
    editor = Editors.of(model.draft(), texts.get("note.prompt"), texts.get("note.name"));
    editor.setId("note-editor");
    VBox.setVgrow(editor, Priority.ALWAYS);
    Button save = Nodes.button(texts.get("note.save"), model::save, "accent");
    save.setId("note-save");
    save.setAccessibleText(texts.get("note.save.name"));
    save.disableProperty().bind(model.savableProperty().not());
    Editors.onSend(editor, model::save);
    HBox foot = new HBox(Nodes.label(texts.get("note.hint"), "compose-hint"), Nodes.spacer(), save);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("compose-foot");
    node = new VBox(editor, foot);
    node.getStyleClass().add("compose-tab");
  }

  @Override
  public String id() {
    return "note";
  }

  @Override
  public String title() {
    return texts.get("compose.note");
  }

  @Override
  public Icon icon() {
    return Icon.NOTE;
  }

  @Override
  public Key key() {
    return Key.letter('n');
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void focus() {
    editor.requestFocus();
    editor.positionCaret(editor.getLength());
  }
}
