package app.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Json;
import app.ringback.intake.file.BadFiles;
import app.ringback.intake.file.ReadFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any file at all ends in leads or in a sentence, in little memory, with nothing half stored. */
class BadFilesTest {

  /** What an import may take whatever the file, see the reading of tables. */
  private static final String MEMORY = "-Xmx400m";

  @TempDir Path folder;

  @Test
  void everyFileEndsInLeadsOrInASentenceWithinTheMemoryPromised() throws Exception {
    BadFiles bad = new BadFiles(folder);
    Map<String, JsonNode> reports =
        importAll(
            List.of(
                bad.nuls(),
                bad.nulsBehindRows(),
                bad.pdf(),
                bad.noise(),
                bad.empty(),
                bad.tenThousandColumns(),
                bad.utf16WithoutMark(),
                bad.quoteNeverClosed(),
                bad.longLine(),
                bad.longContact(),
                bad.nestedContacts(),
                bad.sheetBomb(),
                bad.cellBomb(),
                bad.rowBomb(),
                bad.textsBomb(),
                bad.farCell(),
                bad.hugeNumber(),
                bad.zip(),
                Files.createDirectory(folder.resolve("directory.csv")),
                folder.resolve("missing.csv")));

    says(reports, "nuls.csv", "is not a text");
    read(reports, "torn-copy.csv", 1, 21);
    says(reports, "leads.csv", "is a PDF document");
    says(reports, "noise.csv", "is not a text");
    says(reports, "empty.csv", "is empty");
    read(reports, "wide.csv", 1, 0);
    read(reports, "utf16.csv", 1, 0);
    // Ann is in the book since torn-copy.csv; Bob's line is broken, the rows behind it are read.
    assertThat(report(reports, "quote.csv").get("created").intValue()).isEqualTo(1);
    read(reports, "line.csv", 2, 1);
    read(reports, "contacts.vcf", 1, 1);
    assertThat(report(reports, "nested.vcf").get("created").intValue()).isZero();
    for (String bomb : List.of("bomb-rows", "bomb-cell", "bomb-row", "bomb-texts", "far")) {
      says(reports, bomb + ".xlsx", "is too large to be read");
    }
    read(reports, "number.xlsx", 1, 0);
    says(reports, "leads.zip", "is a packed archive");
    says(reports, "directory.csv", "is a folder");
    says(reports, "missing.csv", "does not exist");
    try (IntakeBook desk = new IntakeBook(folder)) {
      int created = reports.values().stream().mapToInt(one -> one.get("created").intValue()).sum();
      assertThat(desk.leads()).hasSize(created);
      assertThat(desk.leads()).allSatisfy(lead -> assertThat(desk.timeline(lead)).isNotEmpty());
      assertThat(desk.imports.latest(1).getFirst().state()).isEqualTo(RunState.FINISHED);
    }
  }

  @Test
  void aFileThatIsGoneWhenItsTurnComesEndsInASentenceAndTheNextIsRead() throws Exception {
    Path gone = Files.writeString(folder.resolve("gone.csv"), BadFiles.HEADER + BadFiles.ANN);
    Path next = Files.writeString(folder.resolve("next.csv"), BadFiles.HEADER + BadFiles.ANN);
    try (IntakeBook desk = new IntakeBook(folder)) {
      ImportReport report =
          desk.imports.run(
              List.of(gone, next),
              path -> {
                LeadFile opened = ReadFiles.files().open(path, ReadFiles.options());
                delete(gone);
                return opened;
              },
              ImportOptions.DEFAULT,
              progress -> {},
              () -> false);

      assertThat(report.files().getFirst().error())
          .startsWith("The file gone.csv could not be read.")
          .contains("Check that the file still exists");
      assertThat(report.files().getFirst().counts()).isEqualTo(ImportCounts.NONE);
      assertThat(report.files().getLast().counts().created()).isEqualTo(1);
    }
  }

  /**
   * What opens and cannot be read: on Linux a process's own memory is such a file, even for root.
   */
  @Test
  void anUnreadableFileEndsInASentence() throws IOException {
    Path closed = Files.writeString(folder.resolve("closed.csv"), BadFiles.HEADER + BadFiles.ANN);
    assertThat(closed.toFile().setReadable(false)).isTrue();
    Path memory = Path.of("/proc/self/mem");
    Path unreadable = Files.exists(memory) ? memory : closed;
    try (IntakeBook desk = new IntakeBook(folder)) {
      ImportReport report =
          desk.imports.run(
              List.of(unreadable),
              path -> ReadFiles.files().open(path, ReadFiles.options()),
              ImportOptions.DEFAULT,
              progress -> {},
              () -> false);

      assertThat(report.files().getFirst().error())
          .isEqualTo(
              "The file "
                  + unreadable.getFileName()
                  + " could not be read. Nothing was imported from it."
                  + " Check that you may read it and try again.");
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode report(Map<String, JsonNode> reports, String file) {
    return Optional.ofNullable(reports.get(file)).orElseThrow(() -> new AssertionError(file));
  }

  private static void says(Map<String, JsonNode> reports, String file, String words) {
    JsonNode report = report(reports, file);
    assertThat(report.get("error").textValue()).as(file).contains(words).endsWith(".");
    assertThat(report.get("created").intValue()).as(file).isZero();
    assertThat(report.get("rejected").intValue()).as(file).isZero();
  }

  private static void read(Map<String, JsonNode> reports, String file, int created, int rejected) {
    JsonNode report = report(reports, file);
    assertThat(report.get("error").textValue()).as(file).isEmpty();
    assertThat(report.get("created").intValue()).as(file).isEqualTo(created);
    assertThat(report.get("rejected").intValue()).as(file).isEqualTo(rejected);
  }

  private Map<String, JsonNode> importAll(List<Path> files) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-cp",
                System.getProperty("java.class.path"),
                BadFilesImport.class.getName(),
                folder.toString()));
    files.forEach(file -> command.add(file.toString()));
    Path errors = folder.resolve("errors.txt");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    Map<String, JsonNode> reports = new HashMap<>();
    for (String line : process.inputReader().lines().filter(one -> one.startsWith("{")).toList()) {
      JsonNode report = Json.tree(line);
      reports.put(report.get("file").textValue(), report);
    }
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return reports;
  }
}
