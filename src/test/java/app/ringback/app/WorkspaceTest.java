package app.ringback.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceTest {

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "Linux, .local/share/ringback, .local/share/ringback-practice",
    "Mac OS X, Library/Application Support/Ringback, Library/Application Support/ringback-practice",
    "Windows 11, AppData/Roaming/Ringback, AppData/Roaming/ringback-practice",
  })
  void eachPlatformHasItsFolder(String system, String folder, String practice) {
    assertThat(Workspace.choose("", false, Map.of(), system, home).folder())
        .isEqualTo(home.resolve(folder));
    assertThat(Workspace.choose("", true, Map.of(), system, home).folder())
        .isEqualTo(home.resolve(practice));
  }

  @Test
  void xdgDataHomeCountsWhenItIsAbsolute() {
    Map<String, String> set = Map.of("XDG_DATA_HOME", home.resolve("data").toString());
    assertThat(Workspace.choose("", false, set, "Linux", home).folder())
        .isEqualTo(home.resolve("data/ringback"));
    assertThat(Workspace.choose("", false, Map.of("XDG_DATA_HOME", "data"), "Linux", home).folder())
        .isEqualTo(home.resolve(".local/share/ringback"));
  }

  @Test
  void aChosenFolderHasItsOwnPracticeFolder() {
    String chosen = home.resolve("My Book").toString();
    Workspace practice = Workspace.choose(chosen, true, Map.of(), "Linux", home);
    assertThat(practice.folder()).isEqualTo(home.resolve("My Book-practice"));
    assertThat(practice.practice()).isTrue();
  }

  @Test
  void aNewWorkspaceIsForItsOwnerAlone() throws IOException {
    Workspace workspace = new Workspace(home.resolve("a/b"), false);
    workspace.prepare();
    for (Path folder :
        new Path[] {workspace.folder(), workspace.backups(), workspace.logs(), workspace.inbox()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
    }
    workspace.prepare();
  }

  @Test
  void aFolderThatIsAFileIsSaid() throws IOException {
    Path file = Files.createFile(home.resolve("file"));
    assertThatThrownBy(() -> new Workspace(file, false).prepare())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("--workspace");
  }

  @Test
  void theLockIsHeldByOneAndFreeAgainAfterwards() {
    Workspace workspace = new Workspace(home.resolve("book"), false);
    workspace.prepare();
    try (WorkspaceLock lock = WorkspaceLock.tryAcquire(workspace).orElseThrow()) {
      lock.announce(new WorkspaceLock.Holder(WorkspaceLock.Owner.AGENT, "/tmp/somewhere"));
      assertThat(WorkspaceLock.tryAcquire(workspace)).isEmpty();
      assertThat(WorkspaceLock.holder(workspace))
          .contains(new WorkspaceLock.Holder(WorkspaceLock.Owner.AGENT, "/tmp/somewhere"));
    }
    assertThat(WorkspaceLock.holder(workspace)).isEmpty();
    try (WorkspaceLock again = WorkspaceLock.tryAcquire(workspace).orElseThrow()) {
      assertThat(again.before()).isEmpty();
    }
  }

  @Test
  void anotherProgramsContentInTheLockFileTellsNothing() throws IOException {
    Workspace workspace = new Workspace(home.resolve("book"), false);
    workspace.prepare();
    Files.writeString(workspace.lockFile(), "{\"owner\": 7");
    assertThat(WorkspaceLock.holder(workspace)).isEmpty();
    try (WorkspaceLock lock = WorkspaceLock.tryAcquire(workspace).orElseThrow()) {
      assertThat(lock.before()).isEmpty();
    }
  }
}
