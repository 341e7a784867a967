package app.ringback.ui.media;

import app.ringback.timeline.media.Media;
import app.ringback.timeline.media.MediaState;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;

/** What came with one text, small: pictures as such, everything else in words. */
public final class MediaStrip {

  /** Room for a small picture and its border, so that two stand side by side in a narrow pane. */
  private static final double SIDE = MediaModel.SMALL + 12;

  private final MediaModel model;
  private final FlowPane node = new FlowPane(8, 8);
  private final List<Subscription> hears = new ArrayList<>();
  private List<Media> shown = List.of();

  public MediaStrip(MediaModel model) {
    this.model = model;
    node.getStyleClass().add("media-strip");
    Nodes.show(node, false);
  }

  public FlowPane node() {
    return node;
  }

  /**
   * Shows what came with a text.
   *
   * @param from whom it came, in words
   */
  public void show(List<Media> media, String from) {
    if (media.equals(shown)) {
      return;
    }
    shown = List.copyOf(media);
    hears.forEach(Subscription::unsubscribe);
    hears.clear();
    node.getChildren().clear();
    for (int i = 0; i < shown.size(); i++) {
      node.getChildren().add(small(i, from));
    }
    Nodes.show(node, !shown.isEmpty());
  }

  private Button small(int place, String from) {
    Media media = shown.get(place);
    Button button = new Button();
    button.getStyleClass().add("media-small");
    // Not by a style sheet: the list measures the row before one is applied.
    button.setMinSize(SIDE, SIDE);
    button.setMaxSize(SIDE, SIDE);
    button.setOnAction(event -> model.open(shown, place, from));
    button.setAccessibleText(model.words().name(media, shown.size()));
    if (media.state() == MediaState.KEPT && MediaWords.isPicture(media)) {
      button.getStyleClass().add("media-picture");
      hears.add(model.small(media).subscribe(picture -> fill(button, media, picture)));
    } else {
      words(button, model.words().standing(media), icon(media));
    }
    return button;
  }

  private void fill(Button button, Media media, Picture picture) {
    switch (picture) {
      case Picture.Loading() -> words(button, model.texts().get("media.loading"), Icon.CLOCK);
      case Picture.Broken() -> {
        String broken = model.texts().get("media.broken");
        words(button, broken, Icon.PROBLEM);
        button.setAccessibleText(
            model.texts().get("media.name", media.place() + 1, shown.size(), broken));
      }
      case Picture.Shown(var image) -> {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(MediaModel.SMALL, image.getWidth()));
        view.setFitHeight(Math.min(MediaModel.SMALL, image.getHeight()));
        button.setText("");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setGraphic(view);
      }
    }
  }

  /** Words in the button, on as many lines as they need: every one of them is as large. */
  private static void words(Button button, String text, Icon icon) {
    Label label = Nodes.label(text, "media-words");
    label.setGraphic(icon.node("entry-icon"));
    label.setContentDisplay(ContentDisplay.TOP);
    label.setWrapText(true);
    button.setText("");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setGraphic(label);
  }

  private static Icon icon(Media media) {
    if (MediaWords.isPlayable(media)) {
      return Icon.PLAY;
    }
    return switch (media.state()) {
      case WANTED -> Icon.CLOCK;
      case KEPT -> Icon.ATTACHMENT;
      case REFUSED -> Icon.PROBLEM;
    };
  }
}
