package app.ringback.intake;

import java.nio.file.Path;

/** Opens a file of leads in whatever format it has. */
@FunctionalInterface
public interface LeadFileReader {

  /**
   * Opens the file at its start.
   *
   * @throws app.ringback.core.ProblemException when there is no such file, it is a folder, or
   *     nothing in it can be read
   */
  LeadFile open(Path file);
}
