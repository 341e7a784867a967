package app.ringback.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;

/** The file {@code settings.toml} of a workspace. One that is not there means the defaults. */
public final class SettingsFile {

  private final Path file;
  private final ZoneId machineZone;

  /**
   * @param machineZone the rep's time zone while the settings name none
   */
  public SettingsFile(Path file, ZoneId machineZone) {
    this.file = file;
    this.machineZone = machineZone;
  }

  public Path path() {
    return file;
  }

  /**
   * Reads the file as it stands now.
   *
   * @throws app.ringback.core.ProblemException naming the line and key that cannot be used
   */
  public Settings read() {
    return new SettingsReader(text(), machineZone).read();
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      return "";
    } catch (CharacterCodingException e) {
      throw SettingsProblems.unreadable(1, "the file is not UTF-8 text");
    } catch (IOException e) {
      throw SettingsProblems.noAccess("read", e);
    }
  }
}
