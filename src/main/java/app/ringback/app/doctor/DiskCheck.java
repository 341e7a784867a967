package app.ringback.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Is the workspace writable, and is there room for the book and its backups? */
public final class DiskCheck implements Check {

  private static final long MEGABYTE = 1024L * 1024;
  private static final long LITTLE = 1024 * MEGABYTE;
  private static final long TOO_LITTLE = 100 * MEGABYTE;

  private final Path folder;

  public DiskCheck(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public Finding look() {
    try {
      Files.delete(Files.createTempFile(folder, "doctor", ".tmp"));
      long free = Files.getFileStore(folder).getUsableSpace();
      String detail = String.format(Locale.ROOT, "%,d MB are free.", free / MEGABYTE);
      if (free < TOO_LITTLE) {
        return Finding.fail(detail, "Free some space on the disk of the workspace.");
      }
      return free < LITTLE
          ? Finding.warn(detail, "Free some space on the disk of the workspace soon.")
          : Finding.ok(detail);
    } catch (IOException e) {
      return Finding.fail(
          "The workspace folder cannot be written to.",
          "Make the folder writable for you, or choose another with --workspace.");
    }
  }
}
