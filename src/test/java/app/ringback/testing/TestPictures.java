package app.ringback.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Pictures made byte by byte. */
public final class TestPictures {

  private TestPictures() {}

  /** A PNG that fades from one colour to another. */
  public static byte[] png(int width, int height, int red, int green, int blue) {
    byte[] rows = new byte[height * (1 + 3 * width)];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = y * (1 + 3 * width) + 1 + 3 * x;
        rows[at] = (byte) (red * y / height);
        rows[at + 1] = (byte) (green * x / width);
        rows[at + 2] = (byte) blue;
      }
    }
    Deflater deflater = new Deflater();
    deflater.setInput(rows);
    deflater.finish();
    byte[] packed = new byte[rows.length + 1000];
    int length = deflater.deflate(packed);
    deflater.end();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.writeBytes(number(width));
    head.writeBytes(number(height));
    head.writeBytes(new byte[] {8, 2, 0, 0, 0});
    png.writeBytes(chunk("IHDR", head.toByteArray()));
    png.writeBytes(chunk("IDAT", Arrays.copyOf(packed, length)));
    png.writeBytes(chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  private static byte[] chunk(String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.writeBytes(number(content.length));
    chunk.writeBytes(name);
    chunk.writeBytes(content);
    chunk.writeBytes(number((int) sum.getValue()));
    return chunk.toByteArray();
  }

  private static byte[] number(int value) {
    return new byte[] {
      (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value
    };
  }

  /** A GIF of one pixel shown twice, as a film is. */
  public static byte[] film() {
    byte[] head = {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, (byte) 0x80, 0, 0};
    byte[] colours = {0, 0, 0, (byte) 255, (byte) 255, (byte) 255};
    byte[] control = {0x21, (byte) 0xf9, 4, 0, 10, 0, 0, 0};
    byte[] frame = {0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0};
    ByteArrayOutputStream gif = new ByteArrayOutputStream();
    for (byte[] part : new byte[][] {head, colours, control, frame, control, frame, {0x3b}}) {
      gif.writeBytes(part);
    }
    return gif.toByteArray();
  }
}
