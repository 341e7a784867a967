package app.ringback.outbox;

import app.ringback.core.Attachment;
import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.core.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the files that are to go with a mail. Waits for the disk. */
public final class AttachmentFiles {

  /**
   * In bytes, of all files of one mail together: large providers take mails of 25 MB as they are
   * sent, and a file grows by more than a third on its way.
   */
  public static final int MOST = 18_000_000;

  private static final int LONGEST_NAME = 200;
  private static final String SAFE = "Nothing was sent.";

  private AttachmentFiles() {}

  /**
   * The files with their content, in this order.
   *
   * @throws ProblemException when one cannot be read or is empty, or they are too large together
   */
  public static List<Attachment> read(List<Path> files) {
    size(files);
    List<Attachment> read = new ArrayList<>();
    for (Path file : files) {
      read.add(new Attachment(name(file), contentType(file), content(file)));
    }
    // One may have grown since it was looked at.
    checkSize(read.stream().mapToLong(Attachment::bytes).sum());
    return read;
  }

  /**
   * How many bytes the files have together.
   *
   * @throws ProblemException as {@link #read}, as far as that can be told without reading them
   */
  public static long size(List<Path> files) {
    long all = 0;
    for (Path file : files) {
      all += size(file);
    }
    checkSize(all);
    return all;
  }

  /**
   * How many bytes the file has.
   *
   * @throws ProblemException when it is no file, cannot be read or is empty
   */
  public static long size(Path file) {
    if (!Files.exists(file)) {
      throw problem(file, "is not there (any more)", "Choose it again.");
    }
    if (!Files.isRegularFile(file)) {
      throw problem(file, "is no file", "Choose a file; pack a folder first.");
    }
    if (!Files.isReadable(file)) {
      throw unreadable(file, null);
    }
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw problem(file, "is empty", "Choose another file.");
      }
      return size;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static byte[] content(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST + 1);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static void checkSize(long bytes) {
    if (bytes > MOST) {
      throw new ProblemException(
          String.format(
              Locale.ROOT,
              "The attached files have %.1f MB together; a mail can carry %d MB.",
              Math.max(bytes, MOST + 100_000) / 1e6,
              MOST / 1_000_000),
          SAFE,
          "Leave some out, or send a link to them instead.");
    }
  }

  /** Without what would break the header it stands in, or the recipient's disk. */
  public static String name(Path file) {
    String name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    String plain = name.replaceAll("[\\p{Cntrl}/\\\\]+", " ").strip();
    int dot = plain.lastIndexOf('.');
    String ending = dot > 0 && plain.length() - dot <= 10 ? plain.substring(dot) : "";
    return plain.length() <= LONGEST_NAME
        ? plain
        : Texts.cut(plain, LONGEST_NAME - ending.length()) + ending;
  }

  /** By the name's ending. What would be read as a mail of its own goes as bytes. */
  private static String contentType(Path file) {
    String guessed = URLConnection.guessContentTypeFromName(name(file).toLowerCase(Locale.ROOT));
    return guessed == null || guessed.startsWith("message/") || guessed.startsWith("multipart/")
        ? "application/octet-stream"
        : guessed;
  }

  private static ProblemException unreadable(Path file, @Nullable IOException cause) {
    Problem problem =
        new Problem(
            sentence(file, "cannot be read"),
            SAFE,
            "Check that it is yours and its disk is there.");
    return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
  }

  private static ProblemException problem(Path file, String what, String mend) {
    return new ProblemException(sentence(file, what), SAFE, mend);
  }

  private static String sentence(Path file, String what) {
    return "\"" + name(file) + "\" " + what + ".";
  }
}
