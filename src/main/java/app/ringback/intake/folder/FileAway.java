package app.ringback.intake.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves a file that was dealt with out of the way, with a report beside it. */
final class FileAway {

  private static final Logger log = LoggerFactory.getLogger(FileAway.class);
  private static final String REPORT = ".report.txt";
  private static final int TRIES = 10_000;

  private FileAway() {}

  /**
   * Moves the file into a folder inside the watched one.
   *
   * @param into {@link WatchedFolder#DONE} or {@link WatchedFolder#FAILED}
   * @return where it is now
   */
  static Path move(FoundFile file, String into, String report) throws IOException {
    Path folder = file.folder().folder().resolve(into);
    Files.createDirectories(folder);
    String name = String.valueOf(file.path().getFileName());
    for (int number = 1; number <= TRIES; number++) {
      Path free = folder.resolve(numbered(name, number));
      if (Files.exists(free)) {
        continue;
      }
      // First the report: killed in between, the file is still there and all of this repeats.
      Files.writeString(free.resolveSibling(free.getFileName() + REPORT), report);
      try {
        return Files.move(file.path(), free);
      } catch (FileAlreadyExistsException e) {
        log.debug("Somebody else took the name just now: the next is tried", e);
      }
    }
    throw new IOException("There are too many files of the same name");
  }

  private static String numbered(String name, int number) {
    if (number == 1) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return dot <= 0
        ? name + " " + number
        : name.substring(0, dot) + " " + number + name.substring(dot);
  }
}
