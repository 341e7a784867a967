package app.ringback.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a file are text.
 *
 * @param charset of the file, or of the bytes that are no UTF-8 when {@code mixed}
 * @param markLength bytes of the byte order mark to skip
 * @param mixed UTF-8 in which some bytes are not: those are read as {@code charset}
 */
record FileText(Charset charset, int markLength, boolean mixed) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int HEAD = 4096;

  /** Share of NUL bytes in every second place from which text is UTF-16 without a mark. */
  private static final int NULS_PERCENT = 30;

  /** The name shown to the user. */
  String displayName() {
    return mixed ? "UTF-8" : charset.name();
  }

  /** Finds out by the mark, by NULs, by whether it is UTF-8; the whole file is looked at. */
  static FileText of(Path file) throws IOException {
    return of(file, Long.MAX_VALUE);
  }

  /** Finds out by no more than the first bytes, for telling what a file is. */
  static FileText of(Path file, long most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
        return new FileText(WINDOWS, 3, true);
      }
      if (startsWith(head, 0xFF, 0xFE)) {
        return new FileText(StandardCharsets.UTF_16LE, 2, false);
      }
      if (startsWith(head, 0xFE, 0xFF)) {
        return new FileText(StandardCharsets.UTF_16BE, 2, false);
      }
      if (nulsPercent(head, 1) >= NULS_PERCENT && nulsPercent(head, 0) == 0) {
        return new FileText(StandardCharsets.UTF_16LE, 0, false);
      }
      if (nulsPercent(head, 0) >= NULS_PERCENT && nulsPercent(head, 1) == 0) {
        return new FileText(StandardCharsets.UTF_16BE, 0, false);
      }
      Utf8Check check = new Utf8Check();
      byte[] buffer = new byte[1 << 16];
      check.see(head, head.length);
      long seen = head.length;
      for (int read = in.read(buffer); read >= 0 && seen < most; read = in.read(buffer)) {
        check.see(buffer, read);
        seen += read;
      }
      return new FileText(WINDOWS, 0, check.isMostlyUtf8());
    }
  }

  private static boolean startsWith(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int nulsPercent(byte[] head, int from) {
    int nuls = 0;
    for (int i = from; i < head.length; i += 2) {
      nuls += head[i] == 0 ? 1 : 0;
    }
    return head.length < 4 ? 0 : nuls * 200 / head.length;
  }
}
