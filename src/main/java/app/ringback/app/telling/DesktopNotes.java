package app.ringback.app.telling;

import java.util.List;

/** Notes on the desktop, outside the window. A desktop that shows none is no error. */
@FunctionalInterface
public interface DesktopNotes {

  /**
   * Shows a note; may take its time, and fails quietly.
   *
   * @param choices what can be done on the note itself, the first one also by pressing the note;
   *     not every desktop shows them
   */
  void show(String title, String words, List<Choice> choices);

  /** One button of a note; it runs on whatever thread the desktop calls it. */
  record Choice(String name, Runnable act) {}
}
