package app.ringback.ui.palette;

import app.ringback.core.LeadId;
import app.ringback.ui.Keys;
import app.ringback.ui.Shell;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The palette: one box to type in, every action and lead below. */
public final class PalettePane {

  private static final double ROW_HEIGHT = 36;
  private static final double ROWS = 9;

  private final PaletteModel model;
  private final Consumer<LeadId> goTo;
  private final Overlay overlay;
  private final TextField field = new TextField();
  private final ListView<PaletteModel.Offer> list = new ListView<>();

  public PalettePane(
      Shell shell,
      UiTexts texts,
      Keys keys,
      LeadFinder finder,
      Tasks tasks,
      Consumer<LeadId> goTo) {
    this.model = new PaletteModel(keys, finder, tasks);
    this.goTo = goTo;
    field.setPromptText(texts.get("palette.prompt"));
    field.setAccessibleText(texts.get("palette.prompt"));
    field.textProperty().subscribe(model::type);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    list.setItems(model.offers());
    list.setCellFactory(view -> new OfferCell(this::take));
    list.setFixedCellSize(ROW_HEIGHT);
    list.setPrefHeight(ROW_HEIGHT * ROWS);
    list.setFocusTraversable(false);
    list.setAccessibleText(texts.get("palette.list"));
    model
        .offers()
        .addListener(
            (ListChangeListener<PaletteModel.Offer>)
                change -> list.getSelectionModel().selectFirst());
    VBox box = new VBox(field, list);
    box.getStyleClass().add("palette");
    box.setMaxHeight(VBox.USE_PREF_SIZE);
    overlay = new Overlay(shell, box);
  }

  /** Offers more for what is typed. */
  public void offer(TextOffers offers) {
    model.offer(offers);
  }

  public void open() {
    field.clear();
    model.type("");
    overlay.open(field);
  }

  private void keys(KeyEvent event) {
    int chosen = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN -> choose(chosen + 1);
      case UP -> choose(chosen - 1);
      case ENTER -> take(list.getSelectionModel().getSelectedItem());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(int index) {
    if (index >= 0 && index < model.offers().size()) {
      list.getSelectionModel().clearAndSelect(index);
      list.scrollTo(Math.max(0, index - (int) ROWS + 2));
    }
  }

  private void take(PaletteModel.Offer offer) {
    overlay.close();
    switch (offer) {
      case PaletteModel.Offer.Do(var action) -> action.run().run();
      case PaletteModel.Offer.Go(var lead) -> goTo.accept(lead.id());
      case null -> {}
    }
  }
}
