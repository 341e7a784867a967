package app.ringback.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of the window. */
public final class Pictures {

  private Pictures() {}

  /** What the scene looks like now. FX thread only. */
  public static Picture of(Scene scene, String name) {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    return new Picture(name, picture);
  }

  /** A picture that can be kept from any thread. */
  public record Picture(String name, BufferedImage image) {

    /** Writes {@code name.png} into the folder and tells where it lies. */
    public Path write(Path folder) {
      Path file = folder.resolve(name + ".png");
      try {
        Files.createDirectories(folder);
        ImageIO.write(image, "png", file.toFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return file;
    }
  }
}
