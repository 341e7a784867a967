package app.ringback.app;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The search index as it is saved beside the book. */
public final class SavedIndex {

  private SavedIndex() {}

  static Path folder(Workspace workspace) {
    return workspace.folder().resolve("search");
  }

  /**
   * Drops it while no desk is open: before another book takes the place of the one it is of. It is
   * built again from that book.
   */
  public static void drop(Workspace workspace) {
    Path folder = folder(workspace);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "The search index of the book before could not be removed.",
              "Nothing was changed.",
              "Check that the workspace folder is yours and try again."),
          e);
    }
  }
}
