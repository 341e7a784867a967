package app.ringback.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files of the book in a workspace. */
public record BookFiles(Path folder) {

  private static final String NAME = "ringback";
  private static final String ENDING = ".mv.db";

  /** The encrypted book. */
  public Path book() {
    return folder.resolve(NAME + ENDING);
  }

  public boolean bookExists() {
    return Files.exists(book());
  }

  /** The folder of the backups. */
  public Path backups() {
    return folder.resolve("backups");
  }

  /** A file beside the book that becomes the book by a rename; {@code kind} tells what for. */
  public Path coming(String kind) {
    return folder.resolve(NAME + "-" + kind + ENDING);
  }

  /** What tells which key opens the book; says nothing about the key. */
  private Path fingerprint() {
    return folder.resolve(NAME + ".key-id");
  }

  /**
   * The fingerprints of the keys that may open the book, see {@link BookKey#fingerprint}: one, or
   * for the moment of a restore the new one and the old one. Empty for a folder without a book.
   */
  public List<String> keyFingerprints() {
    try {
      return Files.exists(fingerprint())
          ? Files.readString(fingerprint()).lines().map(String::strip).toList()
          : List.of();
    } catch (IOException e) {
      throw StoreFailure.from(e);
    }
  }

  /** Says which keys may open the book; written by a rename, so never torn. */
  public void writeKeyFingerprints(List<String> fingerprints) {
    try {
      Files.createDirectories(folder);
      Path fresh = folder.resolve(NAME + ".key-id.new");
      Files.writeString(fresh, String.join("\n", fingerprints) + "\n");
      Files.move(
          fresh,
          fingerprint(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw StoreFailure.from(e);
    }
  }

  /** H2 adds the ending by itself. */
  static String withoutEnding(Path file) {
    String text = file.toAbsolutePath().toString();
    return text.substring(0, text.length() - ENDING.length());
  }
}
