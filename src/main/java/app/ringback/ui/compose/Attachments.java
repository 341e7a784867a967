package app.ringback.ui.compose;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.outbox.AttachmentFiles;
import app.ringback.ui.Tasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * The files chosen to go with a mail: how large they are, and why they cannot go. FX thread only.
 */
public final class Attachments {

  /**
   * A file that was chosen.
   *
   * @param bytes 0 while not known
   */
  public record Chosen(Path file, long bytes) {

    public String name() {
      return AttachmentFiles.name(file);
    }
  }

  /**
   * What is found about all of them.
   *
   * @param problem why they cannot be sent, in words; empty when they can
   */
  public record Found(List<Chosen> files, String problem) {

    public Found {
      files = List.copyOf(files);
    }

    /** In bytes, of all of them. */
    public long bytes() {
      return files.stream().mapToLong(Chosen::bytes).sum();
    }
  }

  private final ObservableList<Path> files;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<Found> found =
      new ReadOnlyObjectWrapper<>(new Found(List.of(), ""));

  Attachments(ObservableList<Path> files, Tasks tasks) {
    this.files = files;
    this.tasks = tasks;
    files.addListener((ListChangeListener<Path>) change -> look());
  }

  public ReadOnlyObjectProperty<Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Whether nothing speaks against sending them. */
  boolean maySend() {
    return found.get().problem().isEmpty();
  }

  /** Adds files; one that is there already is not added again. */
  public void add(List<Path> chosen) {
    files.addAll(
        chosen.stream()
            .map(Path::toAbsolutePath)
            .distinct()
            .filter(file -> !files.contains(file))
            .toList());
  }

  public void remove(Path file) {
    files.remove(file);
  }

  /** Asks the disk, which may be one that was pulled out. */
  private void look() {
    List<Path> asked = List.copyOf(files);
    found.set(new Found(asked.stream().map(file -> new Chosen(file, 0)).toList(), ""));
    if (!asked.isEmpty()) {
      tasks.run(() -> look(asked), answer -> show(asked, answer), problem -> {});
    }
  }

  private static Found look(List<Path> asked) {
    List<Chosen> files = new ArrayList<>();
    String problem = "";
    for (Path file : asked) {
      long bytes = 0;
      try {
        bytes = AttachmentFiles.size(file);
      } catch (ProblemException e) {
        problem = words(e.problem());
      }
      files.add(new Chosen(file, bytes));
    }
    if (problem.isEmpty()) {
      try {
        AttachmentFiles.size(asked);
      } catch (ProblemException e) {
        problem = words(e.problem());
      }
    }
    return new Found(files, problem);
  }

  private static String words(Problem problem) {
    return problem.happened() + " " + problem.mend();
  }

  private void show(List<Path> asked, Found answer) {
    if (asked.equals(files)) {
      found.set(answer);
    }
  }
}
