package app.ringback.archive;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.LEAD_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.sample.SampleBook;
import app.ringback.testing.TestBook;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that takes an archive in; {@code -Dringback.kills=N} for more often. */
class ArchiveKillTest {

  private static final int KILLS = Integer.getInteger("ringback.kills", 10);
  private static final int LEADS = 3000;
  private static final int ENTRIES = 20_000;

  @TempDir Path folder;

  @Test
  void anArchiveImportKilledAnywhereIsAllOrNothingAndRunningAgainCompletesIt() throws Exception {
    SampleBook sample = new SampleBook(11, LEADS, ENTRIES, SampleBook.USUAL_END);
    Path zip = ArchiveFixture.sample(folder.resolve("sample.zip"), sample);
    Random random = new Random(30_000);
    Path workspace = folder.resolve("book");
    for (int kill = 0; kill < KILLS; kill++) {
      boolean done = killAfter(workspace, zip, random.nextInt(4000));
      try (TestBook book = new TestBook(workspace)) {
        int leads = stored(book);
        assertThat(leads == LEADS || (leads == 0 && !done)).isTrue();
        if (leads > 0) {
          workspace = folder.resolve("book" + kill);
        }
      }
    }
    try (TestBook book = new TestBook(workspace)) {
      ArchiveFixture.archives(book).take(zip);
      assertThat(stored(book)).isEqualTo(LEADS);
    }
  }

  /** How many leads there are: with everything they have, or none with nothing. */
  private static int stored(TestBook book) {
    return book.transactions()
        .read(tx -> {
          int leads = tx.dsl().fetchCount(LEAD);
          assertThat(tx.dsl().fetchCount(ACTIVITY)).isEqualTo(leads == 0 ? 0 : ENTRIES);
          assertThat(tx.dsl().fetchCount(LEAD_PHONE) > 0).isEqualTo(leads > 0);
          return leads;
        });
  }

  /** Whether the process was done before it was killed. */
  private static boolean killAfter(Path workspace, Path zip, int millis) throws Exception {
    Files.createDirectories(workspace);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledArchiveImport.class.getName(),
                workspace.toString(),
                zip.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = process.inputReader()) {
      String line = said.readLine();
      while (line != null && !line.equals("importing")) {
        line = said.readLine();
      }
      assertThat(line).isEqualTo("importing");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
      // The handle kills alone; Process.destroyForcibly() would also close what it said.
      process.toHandle().destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return said.lines().anyMatch("done"::equals);
    }
  }
}
