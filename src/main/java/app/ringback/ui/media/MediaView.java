package app.ringback.ui.media;

import app.ringback.timeline.media.Media;
import app.ringback.timeline.media.MediaState;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/**
 * One of those that came with a text, large in the place of the timeline: the arrows turn to the
 * next, Escape goes back.
 */
public final class MediaView {

  private final MediaModel model;
  private final UiTexts texts;
  private final ImageView image = new ImageView();
  private final Label title = Nodes.label("", "side-title");
  private final Label words = Nodes.label("", "media-large-words");
  private final Button back;
  private final Button previous;
  private final Button next;
  private final Button save;
  private final Button fetch;
  private final Button play;
  private final VBox node;

  public MediaView(MediaModel model) {
    this.model = model;
    texts = model.texts();
    back = Nodes.iconButton(Icon.BACK, texts.get("raw.back"), model::close);
    back.setId("media-back");
    previous = Nodes.iconButton(Icon.LEFT, texts.get("media.previous"), () -> model.turn(-1));
    next = Nodes.iconButton(Icon.RIGHT, texts.get("media.next"), () -> model.turn(1));
    save = Nodes.button(texts.get("media.save"), this::save, "small");
    save.setId("media-save");
    fetch = Nodes.button(texts.get("media.fetch"), model::fetchNow, "small", "accent");
    fetch.setId("media-fetch");
    play = Nodes.button("", model::playOrStop, "accent");
    play.setId("media-play");
    play.setMinWidth(Region.USE_PREF_SIZE);
    title.setMinWidth(0);
    title.setWrapText(true);
    for (Button button : new Button[] {save, fetch}) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    HBox head = new HBox(back, title, Nodes.spacer(), previous, next, save);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("side-head");
    words.setWrapText(true);
    VBox said = new VBox(12, words, play, fetch);
    said.setAlignment(Pos.CENTER);
    said.getStyleClass().add("media-said");
    said.setMouseTransparent(false);
    Pane stage = new StackPane(image, said);
    stage.setMinSize(0, 0);
    stage.getStyleClass().add("media-stage");
    image.setPreserveRatio(true);
    image.setAccessibleText(texts.get("media.picture"));
    stage.widthProperty().subscribe(() -> fit(stage));
    stage.heightProperty().subscribe(() -> fit(stage));
    VBox.setVgrow(stage, Priority.ALWAYS);
    node = new VBox(head, stage);
    node.getStyleClass().add("side-view");
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    Nodes.show(node, false);
    model
        .openProperty()
        .subscribe(open -> {
          boolean first = open != null && !node.isVisible();
          Nodes.show(node, open != null);
          if (open != null) {
            show(open);
          }
          if (first) {
            (play.isVisible() ? play : back).requestFocus();
          }
        });
    model.playing().onProperty().subscribe(this::showPlaying);
    model
        .largeProperty()
        .subscribe(picture -> {
          show(picture);
          fit(stage);
        });
  }

  public Node node() {
    return node;
  }

  private void show(MediaModel.Open open) {
    Media media = open.media();
    title.setText(
        open.all().size() == 1
            ? open.from()
            : texts.get("media.title", open.from(), open.index() + 1, open.all().size()));
    Nodes.show(previous, open.all().size() > 1);
    Nodes.show(next, open.all().size() > 1);
    previous.setDisable(open.index() == 0);
    next.setDisable(open.index() == open.all().size() - 1);
    boolean here = media.state() == MediaState.KEPT;
    Nodes.show(save, here);
    Nodes.show(fetch, media.state() == MediaState.WANTED);
    Nodes.show(play, MediaWords.isPlayable(media));
    show(model.largeProperty().get());
  }

  private void show(Picture picture) {
    MediaModel.Open open = model.openProperty().get();
    image.setImage(picture instanceof Picture.Shown(var decoded) ? decoded : null);
    if (open == null) {
      return;
    }
    Media media = open.media();
    boolean decodes = media.state() == MediaState.KEPT && MediaWords.isPicture(media);
    String standing = model.words().standing(media);
    words.setText(
        !decodes
            ? standing
            : switch (picture) {
              case Picture.Loading() -> texts.get("media.loading");
              case Picture.Broken() -> texts.get("media.broken.large");
              case Picture.Shown shown -> "";
            });
    Nodes.show(words, !words.getText().isEmpty());
    node.setAccessibleText(decodes ? standing + ". " + words.getText() : standing);
  }

  private void showPlaying(boolean on) {
    play.setText(texts.get(on ? "media.stop" : "media.play"));
    play.setGraphic((on ? Icon.STOP : Icon.PLAY).node());
  }

  /** As large as there is room, never larger than it is. */
  private void fit(Region stage) {
    var shown = image.getImage();
    if (shown != null) {
      image.setFitWidth(Math.max(1, Math.min(stage.getWidth() - 16, shown.getWidth())));
      image.setFitHeight(Math.max(1, Math.min(stage.getHeight() - 16, shown.getHeight())));
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> model.close();
      case LEFT, UP -> model.turn(-1);
      case RIGHT, DOWN -> model.turn(1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void save() {
    MediaModel.Open open = model.openProperty().get();
    if (open == null) {
      return;
    }
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("media.save"));
    chooser.setInitialFileName(model.words().file(open.media()));
    File file = chooser.showSaveDialog(node.getScene().getWindow());
    if (file != null) {
      model.save(open.media(), file.toPath());
    }
  }
}
