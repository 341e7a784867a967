package app.ringback.app;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Lets Ringback start with the computer, out of the way: a file of ours where the platform looks
 * for such files, and nothing else.
 */
public final class StartAtLogin {

  private static final String LABEL = "app.ringback.agent";

  private final Path file;
  private final String content;

  /**
   * @param system the name of the operating system
   * @param home the user's folder
   * @param environment where {@code XDG_CONFIG_HOME} and {@code APPDATA} may stand
   * @param command what is started, with its arguments
   */
  public StartAtLogin(
      String system, Path home, Map<String, String> environment, List<String> command) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      file = home.resolve("Library/LaunchAgents").resolve(LABEL + ".plist");
      content = launchAgent(command);
    } else if (name.contains("win")) {
      file =
          folder(environment, "APPDATA", home.resolve("AppData/Roaming"))
              .resolve("Microsoft/Windows/Start Menu/Programs/Startup/Ringback.cmd");
      content = script(command);
    } else {
      file =
          folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"))
              .resolve("autostart/ringback.desktop");
      content = desktopEntry(command);
    }
  }

  /** For this computer and this workspace. */
  public static StartAtLogin ofThisComputer(Workspace workspace) {
    List<String> command =
        Relaunch.command(
            "--workspace", workspace.folder().toAbsolutePath().toString(), "agent", "--minimized");
    return new StartAtLogin(
        System.getProperty("os.name"),
        Path.of(System.getProperty("user.home")),
        System.getenv(),
        command);
  }

  private static Path folder(Map<String, String> environment, String name, Path usual) {
    String set = environment.getOrDefault(name, "");
    return set.isBlank() ? usual : Path.of(set);
  }

  Path file() {
    return file;
  }

  /**
   * Switches it on or off; what holds already is left as it is.
   *
   * @throws ProblemException when the file cannot be written or removed
   */
  public void set(boolean on) {
    try {
      if (on) {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
      } else {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "Ringback could not be "
                  + (on ? "added to" : "taken from")
                  + " what starts at login.",
              "Everything else works as before.",
              "Make this file writable, then try again: " + file),
          e);
    }
  }

  /** By the Desktop Entry and the Autostart Specification of freedesktop.org. */
  private static String desktopEntry(List<String> command) {
    return """
    [Desktop Entry]
    Type=Application
    Name=Ringback
    Comment=Takes in leads and tells what is due
    Exec=%s
    Icon=ringback
    Terminal=false
    NoDisplay=true
    X-GNOME-Autostart-enabled=true
    """
        .formatted(
            command.stream().map(StartAtLogin::inDesktopEntry).collect(Collectors.joining(" ")));
  }

  /** Quoted as its Exec key wants it, and escaped once more as every value there. */
  private static String inDesktopEntry(String argument) {
    String quoted = argument.replaceAll("([\\\\\"`$])", "\\\\$1").replace("%", "%%");
    return "\"" + quoted.replace("\\", "\\\\") + "\"";
  }

  /** As launchd.plist(5) describes it. */
  private static String launchAgent(List<String> command) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <plist version="1.0">
    <dict>
      <key>Label</key>
      <string>%s</string>
      <key>ProgramArguments</key>
      <array>
    %s
      </array>
      <key>RunAtLoad</key>
      <true/>
      <key>ProcessType</key>
      <string>Interactive</string>
    </dict>
    </plist>
    """
        .formatted(
            LABEL,
            command.stream()
                .map(argument -> "    <string>" + inXml(argument) + "</string>")
                .collect(Collectors.joining("\n")));
  }

  private static String inXml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A command file: in the folder of programs that Windows starts, in UTF-8. */
  private static String script(List<String> command) {
    String line =
        command.stream()
            .map(argument -> "\"" + argument.replace("%", "%%") + "\"")
            .collect(Collectors.joining(" "));
    return "@echo off\r\nchcp 65001 >nul\r\nstart \"\" " + line + "\r\n";
  }
}
