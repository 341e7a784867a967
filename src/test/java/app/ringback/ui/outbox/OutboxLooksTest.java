package app.ringback.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.lead.Lead;
import app.ringback.outbox.DispatchState;
import java.time.Duration;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

class OutboxLooksTest extends OutboxWindow {

  private static final String LONG =
      "Wolfeschlegelsteinhausenbergerdorff-Montgomery Featherstonehaugh-Cholmondeley";

  private void fillOutbox() {
    Lead jane =
        lead(lead ->
            lead.firstName("Jane").lastName("Doe").region("NY").timeZone("America/New_York"));
    Lead named = lead(LONG, "of the Upper Marches");
    add(jane, item -> item.state(DispatchState.UNKNOWN).errorCode("unclear"));
    failed(
        named,
        "30008",
        "It did not arrive, and the carrier does not say why. You can try once more.");
    moved(lead("Marco", "Bianchi"));
    add(
        jane,
        item ->
            item.errorCode("offline")
                .errorMessage("Twilio cannot be reached.")
                .dueAt(book.clock.instant().plusSeconds(20)));
    later(jane, Duration.ofHours(12));
    later(named, Duration.ofHours(30));
    text(lead(lead -> lead), "Averyveryverylongwordwithoutanybreakatall".repeat(12));
    add(jane, item -> item.state(DispatchState.SENDING));
  }

  @Test
  void everyKindLooksWellInBothSizes() throws Exception {
    fillOutbox();
    openScreen();
    soon(() -> list().getItems().size() == 8);
    for (int width : new int[] {1280, 1024}) {
      size(width, width == 1280 ? 800 : 640);
      for (int i = 0; i < 8; i++) {
        int row = i;
        run(() -> {
          list().getSelectionModel().clearAndSelect(row);
          list().getFocusModel().focus(row);
          list().scrollTo(Math.max(0, row - 3));
        });
        if (i == 0 || i == 1 || i == 4 || i == 6) {
          picture("outbox-" + i + "-" + width);
        }
        assertThat(edge("#outbox-lead")).isLessThan(width);
      }
    }
    run(() -> list().getSelectionModel().selectAll());
    soon(() -> sees("8 marked"));
    picture("outbox-many-1024");
  }

  @Test
  void anEmptyOutboxSaysWhatItIsFor() throws Exception {
    openScreen();
    soon(() -> sees("The outbox is empty"));
    size(1280, 800);
    picture("outbox-empty-1280");
  }

  private double edge(String id) {
    Node node = robot.lookup(id).query();
    return node.localToScene(node.getBoundsInLocal()).getMaxX();
  }
}
