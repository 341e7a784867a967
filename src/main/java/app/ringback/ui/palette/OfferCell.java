package app.ringback.ui.palette;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the palette: icon, name, and the key or what the lead is about. */
final class OfferCell extends ListCell<PaletteModel.Offer> {

  private final FontIcon icon = Icon.LEADS.node("muted");
  private final Label name = Nodes.label("");
  private final Label about = Nodes.label("", "row-second");
  private final Label key = Nodes.label("", "key-hint");
  private final HBox row = new HBox(icon, name, about, Nodes.spacer(), key);

  OfferCell(Consumer<PaletteModel.Offer> take) {
    row.getStyleClass().add("row-line");
    row.setAlignment(Pos.CENTER_LEFT);
    key.setMinWidth(Label.USE_PREF_SIZE);
    setPrefWidth(0);
    getStyleClass().add("offer-cell");
    setOnMouseClicked(event -> {
      if (getItem() != null) {
        take.accept(getItem());
      }
    });
  }

  @Override
  protected void updateItem(PaletteModel.@Nullable Offer offer, boolean empty) {
    super.updateItem(offer, empty);
    setGraphic(empty || offer == null ? null : row);
    switch (offer) {
      case PaletteModel.Offer.Do(var action) ->
          show(action.icon(), action.name(), "", action.key().label());
      case PaletteModel.Offer.Go(var lead) -> show(Icon.OWNER, lead.name(), lead.about(), "");
      case null -> setAccessibleText("");
    }
  }

  private void show(Icon sign, String title, String detail, String keyLabel) {
    icon.setIconCode(sign.ikon());
    name.setText(title);
    about.setText(detail);
    key.setText(keyLabel);
    Nodes.show(key, !keyLabel.isEmpty());
    setAccessibleText((title + " " + detail + " " + keyLabel).strip());
  }
}
