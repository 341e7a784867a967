package app.ringback.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The settings as the file has them, read again only after the file changed. */
public final class CurrentSettings implements Supplier<Settings> {

  private final SettingsFile file;
  private @Nullable Stamp stamp;
  private @Nullable Settings settings;

  private record Stamp(FileTime modified, long size) {}

  public CurrentSettings(SettingsFile file) {
    this.file = file;
  }

  /**
   * The settings of this moment.
   *
   * @throws app.ringback.core.ProblemException naming the line and key that cannot be used
   */
  @Override
  public synchronized Settings get() {
    Stamp now = stampNow();
    Settings known = settings;
    if (known == null || !now.equals(stamp)) {
      known = file.read();
      settings = known;
      stamp = now;
    }
    return known;
  }

  private Stamp stampNow() {
    try {
      BasicFileAttributes of = Files.readAttributes(file.path(), BasicFileAttributes.class);
      return new Stamp(of.lastModifiedTime(), of.size());
    } catch (IOException e) {
      return new Stamp(FileTime.fromMillis(0), -1);
    }
  }
}
