package app.ringback.intake;

import app.ringback.core.Json;
import app.ringback.intake.file.ReadFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A process with little memory that imports files, and prints a JSON object for each of them. */
final class BadFilesImport {

  private BadFilesImport() {}

  public static void main(String[] args) {
    try (IntakeBook desk = new IntakeBook(Path.of(args[0]))) {
      ImportReport report =
          desk.imports.run(
              Arrays.stream(args).skip(1).map(Path::of).toList(),
              path -> ReadFiles.files().open(path, ReadFiles.options()),
              ImportOptions.DEFAULT,
              progress -> {},
              () -> false);
      for (ImportReport.FileReport file : report.files()) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", Path.of(file.file()).getFileName().toString());
        line.put("created", file.counts().created());
        line.put("rejected", file.counts().rejected());
        line.put("error", file.error());
        // The parent reads this process's standard output.
        System.out.println(Json.write(line));
      }
    }
  }
}
