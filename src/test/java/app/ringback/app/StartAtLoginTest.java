package app.ringback.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/** The files that let Ringback start with the computer, in a home of the test's. */
class StartAtLoginTest {

  private static final List<String> COMMAND =
      List.of("/opt/Ring back/bin/ringback", "--workspace", "/home/sam/50% \"off\" $x", "agent");

  @TempDir Path home;

  @Test
  void linuxFindsAnAutostartEntryAndLosesItAgain() throws Exception {
    StartAtLogin login = new StartAtLogin("Linux", home, Map.of(), COMMAND);
    login.set(true);
    Path file = home.resolve(".config/autostart/ringback.desktop");
    assertThat(login.file()).isEqualTo(file);
    assertThat(Files.readString(file))
        .startsWith("[Desktop Entry]\nType=Application\nName=Ringback\n")
        .contains(
            "\nExec=\"/opt/Ring back/bin/ringback\" \"--workspace\""
                + " \"/home/sam/50%% \\\\\"off\\\\\" \\\\$x\" \"agent\"\n")
        .contains("\nX-GNOME-Autostart-enabled=true\n");
    login.set(true);
    login.set(false);
    login.set(false);
    assertThat(file).doesNotExist();
  }

  @Test
  void linuxMayKeepItsSettingsElsewhere() {
    Path elsewhere = home.resolve("elsewhere");
    StartAtLogin login =
        new StartAtLogin("Linux", home, Map.of("XDG_CONFIG_HOME", elsewhere.toString()), COMMAND);
    login.set(true);
    assertThat(elsewhere.resolve("autostart/ringback.desktop")).exists();
  }

  @Test
  void macFindsALaunchAgent() throws Exception {
    StartAtLogin login =
        new StartAtLogin("Mac OS X", home, Map.of(), List.of("/Applications/R&B.app/x", "agent"));
    login.set(true);
    Path file = home.resolve("Library/LaunchAgents/app.ringback.agent.plist");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    NodeList strings =
        factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("string");
    assertThat(strings.item(0).getTextContent()).isEqualTo("app.ringback.agent");
    assertThat(strings.item(1).getTextContent()).isEqualTo("/Applications/R&B.app/x");
    assertThat(strings.item(2).getTextContent()).isEqualTo("agent");
  }

  @Test
  void windowsFindsACommandFileInItsStartupFolder() throws Exception {
    StartAtLogin login =
        new StartAtLogin(
            "Windows 11",
            home,
            Map.of("APPDATA", home.resolve("Roaming").toString()),
            List.of(
                "C:\\Program Files\\Ringback\\Ringback.exe", "--workspace", "C:\\100%", "agent"));
    login.set(true);
    Path file = home.resolve("Roaming/Microsoft/Windows/Start Menu/Programs/Startup/Ringback.cmd");
    assertThat(Files.readString(file))
        .isEqualTo(
            "@echo off\r\n"
                + "chcp 65001 >nul\r\n"
                + "start \"\" \"C:\\Program Files\\Ringback\\Ringback.exe\" \"--workspace\""
                + " \"C:\\100%%\" \"agent\"\r\n");
  }

  @Test
  void aHomeThatCannotBeWrittenIsSaid() throws Exception {
    Files.writeString(home.resolve(".config"), "a file, not a folder");
    StartAtLogin login = new StartAtLogin("Linux", home, Map.of(), COMMAND);
    assertThatThrownBy(() -> login.set(true)).isInstanceOf(ProblemException.class);
  }
}
