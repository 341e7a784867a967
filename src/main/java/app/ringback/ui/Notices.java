package app.ringback.ui;

import app.ringback.core.Problem;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What the window tells without a dialog: a short word at the bottom that can be taken back, and
 * problems at the top that stay until dismissed. FX thread only.
 */
public final class Notices {

  private static final int PROBLEMS_KEPT = 3;

  private final ReadOnlyObjectWrapper<@Nullable Notice> latest = new ReadOnlyObjectWrapper<>();
  private final ObservableList<ProblemNotice> problems = FXCollections.observableArrayList();
  // Kept, because such a view is told of changes only as long as somebody holds it.
  private final ObservableList<ProblemNotice> problemsView =
      FXCollections.unmodifiableObservableList(problems);
  private @Nullable Runnable undo;

  /** Says that something was done. What was done before can still be taken back. */
  public void tell(String text) {
    latest.set(new Notice(text, false));
  }

  /** Says that something was done; {@code undo} takes it back, once, until the next such word. */
  public void tell(String text, Runnable undo) {
    this.undo = undo;
    latest.set(new Notice(text, true));
  }

  /** Says what went wrong; the same words again do not pile up. */
  public void problem(Problem problem) {
    problem(new ProblemNotice(problem, "", () -> {}));
  }

  /** {@link #problem(Problem)} with a button that mends it. */
  public void problem(ProblemNotice notice) {
    problems.removeIf(shown -> shown.problem().equals(notice.problem()));
    problems.addFirst(notice);
    if (problems.size() > PROBLEMS_KEPT) {
      problems.removeLast();
    }
  }

  public void dismiss(ProblemNotice notice) {
    problems.remove(notice);
  }

  /** Takes back what was told last, also when its word is no longer shown. */
  public void undo() {
    Runnable last = undo;
    if (last != null) {
      undo = null;
      latest.set(null);
      last.run();
    }
  }

  public boolean canUndo() {
    return undo != null;
  }

  /** Stops showing this notice, unless a newer one took its place. */
  public void expire(Notice notice) {
    if (latest.get() == notice) {
      latest.set(null);
    }
  }

  /** The last word; null when there is none to show. */
  public ReadOnlyObjectProperty<@Nullable Notice> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  /** Problems not yet dismissed, newest first. */
  public ObservableList<ProblemNotice> problems() {
    return problemsView;
  }

  /** One word of the window, with an undo button or without. The same words twice are two. */
  public static final class Notice {

    private final String text;
    private final boolean undoable;

    private Notice(String text, boolean undoable) {
      this.text = text;
      this.undoable = undoable;
    }

    public String text() {
      return text;
    }

    public boolean undoable() {
      return undoable;
    }
  }

  /** A problem and, when {@code button} is not empty, a button that mends it. */
  public record ProblemNotice(Problem problem, String button, Runnable mend) {}
}
