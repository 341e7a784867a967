package app.ringback.app;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The folder that holds everything of one book, readable by its owner alone.
 *
 * @param folder absolute
 * @param practice whether its people and carriers are simulated
 */
public record Workspace(Path folder, boolean practice) {

  private static final List<String> SUBFOLDERS = List.of("backups", "logs", "recordings", "inbox");

  /**
   * The workspace meant by the options and the environment; nothing is touched on disk.
   *
   * @param chosen the folder asked for, {@code ""} for the platform's own
   * @param practice a folder beside it, so that simulated people never meet real ones
   * @param system the name of the operating system, as in {@code os.name}
   */
  public static Workspace choose(
      String chosen, boolean practice, Map<String, String> environment, String system, Path home) {
    if (chosen.isEmpty()) {
      Path own = platformFolder(environment, system, home).toAbsolutePath().normalize();
      return new Workspace(practice ? own.resolveSibling("ringback-practice") : own, practice);
    }
    Path folder = Path.of(chosen).toAbsolutePath().normalize();
    Path name = folder.getFileName();
    return practice && name != null
        ? new Workspace(folder.resolveSibling(name + "-practice"), true)
        : new Workspace(folder, practice);
  }

  private static Path platformFolder(Map<String, String> environment, String system, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Ringback");
    }
    if (name.contains("win")) {
      String roaming = environment.getOrDefault("APPDATA", "");
      return (roaming.isEmpty() ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming))
          .resolve("Ringback");
    }
    // XDG base directories: a value that is not absolute is to be ignored.
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base =
        data.isEmpty() || !Path.of(data).isAbsolute()
            ? home.resolve(".local").resolve("share")
            : Path.of(data);
    return base.resolve("ringback");
  }

  /**
   * Makes the folder and its sub-folders where they are missing, for the owner's eyes only.
   *
   * @throws ProblemException when the folder cannot be used
   */
  public void prepare() {
    try {
      boolean fresh = Files.notExists(folder);
      Files.createDirectories(folder);
      if (fresh) {
        keepPrivate(folder);
      }
      for (String name : SUBFOLDERS) {
        Path sub = folder.resolve(name);
        if (Files.notExists(sub)) {
          keepPrivate(Files.createDirectory(sub));
        }
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw unusable(e);
    }
    if (!Files.isWritable(folder)) {
      throw unusable(new IOException("not writable"));
    }
  }

  /** Whether the folder is there or can be made, and can be written to. */
  public boolean isUsable() {
    try {
      prepare();
      return true;
    } catch (ProblemException e) {
      return false;
    }
  }

  /** Takes every right on the file or folder from all but its owner, where the system can. */
  static Path keepPrivate(Path path) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      String rights = Files.isDirectory(path) ? "rwx------" : "rw-------";
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }
    return path;
  }

  private ProblemException unusable(Exception cause) {
    return new ProblemException(
        new Problem(
            "The workspace folder " + folder + " cannot be written to.",
            "Nothing was changed.",
            "Make the folder writable for you, or choose another with --workspace."),
        cause);
  }

  public Path settingsFile() {
    return folder.resolve("settings.toml");
  }

  /** The user's own rules, once there are any. */
  public Path rulesFile() {
    return folder.resolve("rules.toml");
  }

  /** The appointments for other calendars, while the settings ask for them. */
  public Path calendarFile() {
    return folder.resolve("appointments.ics");
  }

  /** Where the port stands on which the webhook listens. */
  public Path webhookPort() {
    return folder.resolve("webhook.port");
  }

  public Path lockFile() {
    return folder.resolve("ringback.lock");
  }

  public Path backups() {
    return folder.resolve("backups");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  public Path recordings() {
    return folder.resolve("recordings");
  }

  /** Where the user drops lead files. */
  public Path inbox() {
    return folder.resolve("inbox");
  }
}
