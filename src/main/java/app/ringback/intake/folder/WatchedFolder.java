package app.ringback.intake.folder;

import java.nio.file.Path;

/**
 * A folder files are taken from.
 *
 * @param source where its files come from; empty for the inbox, whose sub-folders are sources
 */
public record WatchedFolder(Path folder, String source) {

  /** The source of a file in the inbox itself that names none. */
  public static final String INBOX = "Inbox folder";

  /** Taken files go here, those that could not be read there. */
  static final String DONE = "done";

  static final String FAILED = "failed";

  /** What the source is called whose state tells of this folder. */
  String stateName() {
    return source.isEmpty() ? INBOX : source;
  }

  /** The source of a file in it, empty when only its content tells. */
  String sourceOf(Path file) {
    Path inside = folder.relativize(file);
    return !source.isEmpty() || inside.getNameCount() < 2 ? source : inside.getName(0).toString();
  }
}
