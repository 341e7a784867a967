package app.ringback.ui.cadences;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Lets a step be dragged by its handle and dropped on another one. */
record StepDrag(CadencesModel model, int place) {

  private static final String NAME = "application/x-ringback-step";
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  void install(Node handle, Node row) {
    handle.setOnDragDetected(event -> {
      Dragboard board = handle.startDragAndDrop(TransferMode.MOVE);
      ClipboardContent content = new ClipboardContent();
      content.put(format(), String.valueOf(place));
      board.setContent(content);
      event.consume();
    });
    row.setOnDragOver(event -> {
      if (dragged(event.getDragboard()) != null) {
        event.acceptTransferModes(TransferMode.MOVE);
        row.pseudoClassStateChanged(OVER, true);
        event.consume();
      }
    });
    row.setOnDragExited(event -> row.pseudoClassStateChanged(OVER, false));
    row.setOnDragDropped(event -> {
      Integer from = dragged(event.getDragboard());
      if (from != null) {
        event.setDropCompleted(true);
        event.consume();
        model.move(from, place);
      }
    });
  }

  private static DataFormat format() {
    DataFormat known = DataFormat.lookupMimeType(NAME);
    return known == null ? new DataFormat(NAME) : known;
  }

  private static @Nullable Integer dragged(Dragboard board) {
    return board.getContent(format()) instanceof String text ? Integer.valueOf(text) : null;
  }
}
