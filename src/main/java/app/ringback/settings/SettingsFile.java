package app.ringback.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /**
   * One value as it stands in the file; empty when it is not there or no single value.
   *
   * @param section such as {@code ["rep"]}
   */
  public String text(List<String> section, String key) {
    JsonNode node = SettingsReader.tree(text());
    for (String part : section) {
      node = node.path(part);
    }
    return node.path(key).asText("");
  }

  /** Every single value of a section as it stands in the file, by key. */
  public Map<String, String> texts(List<String> section) {
    JsonNode node = SettingsReader.tree(text());
    for (String part : section) {
      node = node.path(part);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties()
        .forEach(entry -> {
          if (entry.getValue().isValueNode()) {
            texts.put(entry.getKey(), entry.getValue().asText(""));
          }
        });
    return texts;
  }

  /**
   * Changes one value; comments, order and everything unknown stay as they are. The file is
   * replaced at once or not at all.
   *
   * @param section such as {@code ["sources", "Zillow"]}
   * @param value a text, a whole number or a boolean
   * @throws app.ringback.core.ProblemException when the value cannot be used or stands in a form
   *     that cannot be changed; the file is then as it was
   */
  public synchronized void set(List<String> section, String key, Object value) {
    set(section, Map.of(key, value));
  }

  /** {@link #set(List, String, Object)} for several values of a section, all of them or none. */
  public synchronized void set(List<String> section, Map<String, ?> values) {
    String edited = text();
    for (Map.Entry<String, ?> value : values.entrySet()) {
      edited = SettingsEditor.set(edited, section, value.getKey(), value.getValue());
    }
    new SettingsReader(edited, machineZone).read();
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, edited);
      if (Files.exists(file)) {
        keepRights(fresh);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw SettingsProblems.noAccess("written", e);
    }
  }

  private void keepRights(Path fresh) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      Files.setPosixFilePermissions(fresh, view.readAttributes().permissions());
    }
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
