package app.ringback.ui.media;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.image.Image;

/** What became of a picture that is to be shown. */
sealed interface Picture {

  record Loading() implements Picture {}

  record Shown(Image image) implements Picture {}

  /** The bytes are no picture, or one too large to be shown. */
  record Broken() implements Picture {}

  /**
   * Decodes a picture to fit into a square; a smaller one stays as it is. Takes long: not on the FX
   * thread.
   */
  static Picture decode(byte[] bytes, double side) {
    Optional<PictureSize> size = PictureSize.of(bytes);
    if (size.isEmpty() || !size.get().canBeShown()) {
      return new Broken();
    }
    byte[] still = bytes[0] == 'G' ? GifStill.of(bytes) : bytes;
    double longest = Math.max(size.get().width(), size.get().height());
    double wanted = longest > side ? side : 0;
    Image image = new Image(new ByteArrayInputStream(still), wanted, wanted, true, true);
    return image.isError() || image.getWidth() < 1 ? new Broken() : new Shown(image);
  }
}
