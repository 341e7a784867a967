package app.ringback.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.intake.ImportRun;
import app.ringback.intake.IntakeBook;
import app.ringback.intake.LeadFileReader;
import app.ringback.intake.SourceState;
import app.ringback.intake.SourceStateStore;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.file.ReadFiles;
import app.ringback.lead.Lead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

  private static final String JANE = "name,phone\nJane Doe,206-555-0100\n";

  @TempDir Path home;
  private Path inbox = Path.of("unset");
  private IntakeBook desk = unset();
  private final Set<String> paused = new HashSet<>();

  @SuppressWarnings("NullAway") // Opened before each test.
  private static IntakeBook unset() {
    return null;
  }

  @BeforeEach
  void open() throws IOException {
    inbox = Files.createDirectory(home.resolve("inbox"));
    desk = new IntakeBook(Files.createDirectory(home.resolve("book")));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private FolderWatch watch(WatchedFolder... more) {
    return watch(
        source ->
            file ->
                ReadFiles.files()
                    .open(
                        file,
                        ReadOptions.of("US", ZoneId.of("America/Los_Angeles"), desk.book.clock)
                            .withSource(source)),
        more);
  }

  private FolderWatch watch(Function<String, LeadFileReader> reader, WatchedFolder... more) {
    return new FolderWatch(
        () -> Stream.concat(Stream.of(new WatchedFolder(inbox, "")), Stream.of(more)).toList(),
        paused::contains,
        new FolderTaking(desk.imports, reader, desk.book.transactions(), desk.book.clock),
        desk.book.transactions(),
        desk.book.clock);
  }

  private void lookAfter(FolderWatch watch, Duration wait) {
    desk.book.clock.advance(wait);
    watch.look();
  }

  private List<String> names(String folder) throws IOException {
    Path path = inbox.resolve(folder);
    if (Files.notExists(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private SourceState state(String source) {
    return desk.book.transactions().read(tx -> new SourceStateStore().of(tx, source));
  }

  @Test
  void aFileIsTakenOnceItStoodStillForTwoSeconds() throws Exception {
    FolderWatch watch = watch();
    Files.writeString(inbox.resolve("leads.csv"), JANE);
    watch.look();
    lookAfter(watch, Duration.ofMillis(1900));
    assertThat(desk.leads()).isEmpty();
    lookAfter(watch, Duration.ofMillis(100));
    assertThat(desk.leads()).extracting(Lead::fullName).containsExactly("Jane Doe");
    assertThat(desk.leads().getFirst().source()).isEqualTo(WatchedFolder.INBOX);
    assertThat(names("")).isEmpty();
    assertThat(names("done")).containsExactly("leads.csv", "leads.csv.report.txt");
    assertThat(Files.readString(inbox.resolve("done/leads.csv.report.txt")))
        .startsWith("1 created, 0 merged, 0 skipped, 0 need a look, 0 rejected")
        .contains("ringback import --undo " + latest().id().text());
  }

  private ImportRun latest() {
    return desk.imports.latest(1).getFirst();
  }

  @Test
  void aHalfWrittenFileIsWaitedFor() throws Exception {
    FolderWatch watch = watch();
    Path file = Files.writeString(inbox.resolve("leads.csv"), JANE);
    watch.look();
    for (int number = 1; number <= 5; number++) {
      Files.writeString(
          file, "Row " + number + ",206-555-011" + number + "\n", StandardOpenOption.APPEND);
      lookAfter(watch, Duration.ofSeconds(2));
      assertThat(desk.leads()).isEmpty();
    }
    lookAfter(watch, Duration.ofSeconds(2));
    assertThat(desk.leads()).hasSize(6);
  }

  @Test
  void unfinishedAndHiddenFilesAreLeftAlone() throws Exception {
    for (String name : List.of("leads.csv.part", ".leads.csv", "x.crdownload", "~$leads.csv")) {
      Files.writeString(inbox.resolve(name), JANE);
    }
    watch().lookOnce();
    assertThat(desk.leads()).isEmpty();
    assertThat(names("")).hasSize(4);
  }

  @Test
  void theSubFolderIsTheSource() throws Exception {
    Files.createDirectory(inbox.resolve("Zillow"));
    Files.writeString(
        inbox.resolve("Zillow/leads.csv"), "name,phone,source\nJane,206-555-0100,Elsewhere\n");
    Path own = Files.createDirectory(home.resolve("own"));
    Files.writeString(own.resolve("b.csv"), "name,phone\nAna,206-555-0101\n");
    watch(new WatchedFolder(own, "Realtor")).lookOnce();
    assertThat(desk.leads()).extracting(Lead::source).containsExactly("Zillow", "Realtor");
    assertThat(desk.leads().getFirst().custom()).containsEntry("source", "Elsewhere");
    assertThat(names("done")).contains("leads.csv");
    assertThat(own.resolve("done/b.csv")).exists();
    assertThat(state("Zillow").kind()).isEqualTo("folder");
  }

  @Test
  void aFileThatIsNoLeadFileGoesToFailedWithTheReason() throws Exception {
    Files.writeString(inbox.resolve("a.csv"), JANE);
    Files.write(inbox.resolve("photo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
    watch().lookOnce();
    assertThat(desk.leads()).hasSize(1);
    assertThat(names("failed")).containsExactly("photo.png", "photo.png.report.txt");
    assertThat(Files.readString(inbox.resolve("failed/photo.png.report.txt"))).contains("picture");
    assertThat(state(WatchedFolder.INBOX).error()).contains("picture");
  }

  @Test
  void aFileOfTheSameNameGetsANumber() throws Exception {
    FolderWatch watch = watch();
    for (int number = 1; number <= 3; number++) {
      Files.writeString(inbox.resolve("a.csv"), "name,phone\nJane,206-555-010" + number + "\n");
      watch.lookOnce();
    }
    assertThat(names("done"))
        .containsExactly(
            "a 2.csv",
            "a 2.csv.report.txt",
            "a 3.csv",
            "a 3.csv.report.txt",
            "a.csv",
            "a.csv.report.txt");
  }

  /** As after a kill between storing and moving: the file lies there, its content is known. */
  @Test
  void aFileThatWasStoredButNotMovedIsOnlyMoved() throws Exception {
    FolderWatch watch = watch();
    Path file = Files.writeString(inbox.resolve("a.csv"), JANE);
    watch.lookOnce();
    Files.move(inbox.resolve("done/a.csv"), file);
    int runs = desk.imports.latest(10).size();
    watch().lookOnce();
    assertThat(desk.imports.latest(10)).hasSize(runs);
    assertThat(desk.leads()).hasSize(1);
    assertThat(names("")).isEmpty();
    assertThat(Files.readString(inbox.resolve("done/a.csv.report.txt"))).startsWith("1 created");
  }

  /** As after a kill while the rows were being stored: the run is open, nothing is noted. */
  @Test
  void aFileThatWasCutOffIsCompletedAndNothingIsDoubled() throws Exception {
    String rows =
        IntStream.range(0, 600)
            .mapToObj(number -> "Lead %d,+1206%07d".formatted(number, 2_000_000 + number))
            .reduce("name,phone", (before, row) -> before + "\n" + row);
    Files.writeString(inbox.resolve("many.csv"), rows);
    Function<String, LeadFileReader> breaking =
        source -> file -> new BreakingFile(ReadFiles.files().open(file, reading(source)), 400);
    assertThatThrownBy(() -> watch(breaking).lookOnce())
        .hasStackTraceContaining("The process dies here");
    int before = desk.leads().size();
    assertThat(before).isBetween(1, 599);
    watch().lookOnce();
    assertThat(desk.leads()).hasSize(600);
    assertThat(latest().counts().created()).isEqualTo(600 - before);
    assertThat(latest().counts().skipped()).isEqualTo(before);
  }

  private ReadOptions reading(String source) {
    return ReadOptions.of("US", ZoneId.of("America/Los_Angeles"), desk.book.clock)
        .withSource(source);
  }

  @Test
  void whoeverTakesAnImportBackMayDropTheFileAgain() throws Exception {
    Files.writeString(inbox.resolve("a.csv"), JANE);
    watch().lookOnce();
    desk.imports.undo(latest().id());
    assertThat(desk.leads()).isEmpty();
    Files.writeString(inbox.resolve("a.csv"), JANE);
    watch().lookOnce();
    assertThat(desk.leads()).hasSize(1);
  }

  @Test
  void aPausedSourceKeepsItsFiles() throws Exception {
    Files.createDirectory(inbox.resolve("Zillow"));
    Files.writeString(inbox.resolve("Zillow/a.csv"), JANE);
    paused.add("Zillow");
    watch().lookOnce();
    assertThat(desk.leads()).isEmpty();
    paused.clear();
    watch().lookOnce();
    assertThat(desk.leads()).hasSize(1);
  }

  @Test
  void aFolderThatIsNotThereIsTheSourcesErrorUntilItIs() throws Exception {
    Path own = home.resolve("stick");
    FolderWatch watch = watch(new WatchedFolder(own, "Realtor"));
    watch.look();
    watch.look();
    assertThat(state("Realtor").error()).contains("is not there");
    assertThat(state("Realtor").failures()).isEqualTo(1);
    Files.createDirectory(own);
    watch.look();
    assertThat(state("Realtor").error()).isEmpty();
  }

  @Test
  void hundredsOfFilesAreTakenAsAFewImports() throws Exception {
    for (int number = 0; number < 210; number++) {
      Files.writeString(
          inbox.resolve("lead-" + number + ".csv"),
          "name,phone\nLead %d,+1206%07d\n".formatted(number, 2_000_000 + number));
    }
    watch().lookOnce();
    assertThat(desk.leads()).hasSize(210);
    assertThat(names("")).isEmpty();
    assertThat(names("done")).hasSize(420);
    assertThat(desk.imports.latest(10)).hasSize(3);
  }
}
