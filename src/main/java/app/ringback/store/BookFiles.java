package app.ringback.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** The files of the book in a workspace. */
public record BookFiles(Path folder) {

  private static final String NAME = "ringback";
  private static final String ENDING = ".mv.db";
  private static final byte[] ENCRYPTED = "H2encrypt".getBytes(StandardCharsets.US_ASCII);

  /** The block of the encryption and two copies of the store's header, 4 KB each. */
  private static final long SMALLEST = 3 * 4096;

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

  /** Says which keys may open the book. */
  public void writeKeyFingerprints(List<String> fingerprints) {
    write(fingerprint(), String.join("\n", fingerprints));
  }

  private Path schema() {
    return folder.resolve(NAME + ".schema");
  }

  /**
   * The schema's version as it stands beside the book, so that a newer book is refused before it is
   * opened. Asking a book that was cut off would mean to open it: H2 cannot do that read-only.
   */
  OptionalInt schemaVersion() {
    try {
      return Files.exists(schema())
          ? OptionalInt.of(Integer.parseInt(Files.readString(schema()).strip()))
          : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    } catch (IOException e) {
      throw StoreFailure.from(e);
    }
  }

  void writeSchemaVersion(int version) {
    write(schema(), Integer.toString(version));
  }

  /** Forgets the version, for a book that comes from elsewhere. */
  void forgetSchemaVersion() {
    try {
      Files.deleteIfExists(schema());
    } catch (IOException e) {
      throw StoreFailure.from(e);
    }
  }

  private Path rewrite() {
    return folder.resolve(NAME + ".rewrite");
  }

  /** Asks that the book be written anew once it is closed; holds through a crash. */
  void askForRewrite() {
    write(rewrite(), "asked");
  }

  boolean rewriteAskedFor() {
    return Files.exists(rewrite());
  }

  void forgetRewrite() {
    try {
      Files.deleteIfExists(rewrite());
    } catch (IOException e) {
      throw StoreFailure.from(e);
    }
  }

  /** Writes a small file by a rename, so that it is never torn. */
  private void write(Path file, String text) {
    try {
      Files.createDirectories(folder);
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, text + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw StoreFailure.from(e);
    }
  }

  /**
   * Gives the book another name in the same folder, so that another can be made in its place.
   *
   * @throws StoreFailure when the folder does not allow it; the book is where it was then
   */
  public void putAside() {
    try {
      Files.move(book(), coming("aside"), StandardCopyOption.REPLACE_EXISTING);
      forgetSchemaVersion();
    } catch (IOException e) {
      throw StoreFailure.from(e);
    }
  }

  /** Whether the file can be a book at all: H2's mark of encryption, and its two headers. */
  boolean looksLikeABook() {
    try (InputStream in = Files.newInputStream(book())) {
      byte[] mark = in.readNBytes(ENCRYPTED.length);
      return Arrays.equals(mark, ENCRYPTED) && Files.size(book()) >= SMALLEST;
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
