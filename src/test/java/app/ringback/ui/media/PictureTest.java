package app.ringback.ui.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.testing.TestPictures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Pictures of strangers: decoded small, never trusted with the memory. */
class PictureTest {

  /** 2 by 3 pixels; written by a camera's encoder. */
  private static final byte[] JPEG =
      Base64.getDecoder()
          .decode(
              "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0a"
                  + "HBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAADAAIBAREA");

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void aLargePictureIsDecodedToFit() {
    Picture picture = Picture.decode(TestPictures.png(800, 400, 200, 100, 50), 192);
    assertThat(picture)
        .isInstanceOfSatisfying(
            Picture.Shown.class,
            shown -> {
              assertThat(shown.image().getWidth()).isEqualTo(192);
              assertThat(shown.image().getHeight()).isEqualTo(96);
            });
  }

  @Test
  void aSmallPictureStaysAsItIs() {
    assertThat(Picture.decode(TestPictures.png(20, 10, 1, 2, 3), 192))
        .isInstanceOfSatisfying(
            Picture.Shown.class, shown -> assertThat(shown.image().getWidth()).isEqualTo(20));
  }

  @Test
  void whatIsNoPictureIsBroken() {
    byte[] png = TestPictures.png(20, 10, 1, 2, 3);
    byte[] cut = Arrays.copyOf(png, 30);
    assertThat(Picture.decode(cut, 192)).isInstanceOf(Picture.Broken.class);
    assertThat(Picture.decode("<html>".getBytes(StandardCharsets.UTF_8), 192))
        .isInstanceOf(Picture.Broken.class);
    assertThat(Picture.decode(new byte[0], 192)).isInstanceOf(Picture.Broken.class);
  }

  @Test
  void aPictureOfMorePixelsThanThereIsMemoryIsNotDecoded() {
    byte[] bomb = TestPictures.png(20, 10, 1, 2, 3);
    bomb[16] = 0x00;
    bomb[17] = 0x00;
    bomb[18] = 0x75;
    bomb[22] = 0x75;
    assertThat(PictureSize.of(bomb)).contains(new PictureSize(0x7514, 0x750a));
    assertThat(Picture.decode(bomb, 192)).isInstanceOf(Picture.Broken.class);
  }

  @Test
  void theSizeOfEachKindIsRead() {
    assertThat(PictureSize.of(JPEG)).contains(new PictureSize(2, 3));
    assertThat(PictureSize.of(TestPictures.film())).contains(new PictureSize(1, 1));
    byte[] bmp = new byte[30];
    bmp[0] = 'B';
    bmp[1] = 'M';
    bmp[18] = 40;
    bmp[22] = (byte) 0xf6;
    bmp[23] = (byte) 0xff;
    bmp[24] = (byte) 0xff;
    bmp[25] = (byte) 0xff;
    assertThat(PictureSize.of(bmp)).contains(new PictureSize(40, 10));
  }

  @Test
  void ofAFilmTheFirstPictureIsShown() {
    byte[] film = TestPictures.film();
    byte[] still = GifStill.of(film);
    assertThat(still).hasSize(film.length - 23).endsWith(0x3b);
    assertThat(Picture.decode(film, 192)).isInstanceOf(Picture.Shown.class);
    assertThat(GifStill.of(Arrays.copyOf(film, 20))).hasSize(20);
  }
}
