package app.ringback.archive;

import app.ringback.testing.TestBook;
import java.nio.file.Path;

/** The process a test kills: takes an archive in, saying when it begins and when it is done. */
final class KilledArchiveImport {

  private KilledArchiveImport() {}

  public static void main(String[] args) {
    try (TestBook book = new TestBook(Path.of(args[0]))) {
      Archives archives = ArchiveFixture.archives(book);
      // The parent waits for these lines on the process's standard output.
      System.out.println("importing");
      archives.take(Path.of(args[1]));
      System.out.println("done");
    }
  }
}
