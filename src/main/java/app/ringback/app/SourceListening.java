package app.ringback.app;

import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.file.LeadFiles;
import app.ringback.intake.folder.FolderTaking;
import app.ringback.intake.folder.FolderWatch;
import app.ringback.intake.folder.WatchedFolder;
import app.ringback.outbox.WorkLoop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The sources of one desk that are files, addresses to poll and the local webhook, wired. */
public final class SourceListening {

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  private final Desk desk;

  SourceListening(Desk desk) {
    this.desk = desk;
  }

  /** How what a source sends is read; the source is empty when only the file can tell it. */
  private ReadOptions reading(String source) {
    return ReadOptions.of(desk.homeCountry(), desk.settings().get().rep().timeZone(), desk.clock())
        .withSource(source);
  }

  private FolderWatch newFolders() {
    return new FolderWatch(
        this::folders,
        source -> desk.settings().get().source(source).paused(),
        new FolderTaking(
            desk.leadWork().imports(),
            source -> file -> LeadFiles.open(file, reading(source)),
            desk.transactions(),
            desk.clock()),
        desk.transactions(),
        desk.clock());
  }

  private List<WatchedFolder> folders() {
    List<WatchedFolder> folders = new ArrayList<>();
    folders.add(new WatchedFolder(desk.workspace().inbox(), ""));
    desk.settings()
        .get()
        .sources()
        .forEach((name, set) -> {
          if (!set.folder().isEmpty()) {
            folders.add(new WatchedFolder(Path.of(set.folder()), name));
          }
        });
    return folders;
  }

  /** Takes once what lies in the folders. */
  public void runOnce() {
    newFolders().lookOnce();
  }

  /** Loops that take what comes until they are closed. */
  Running newRunning() {
    FolderWatch folders = newFolders();
    WorkLoop loop =
        new WorkLoop(
            "folders",
            new WorkLoop.Work(() -> {}, folders::look, folders::next),
            AFTER_FAILURE,
            desk.clock());
    return new Running(folders, loop);
  }

  /** The running loops. */
  public record Running(FolderWatch folders, WorkLoop folderLoop) implements AutoCloseable {

    void start() {
      folderLoop.start(() -> {});
    }

    @Override
    public void close() {
      folders.stop();
      folderLoop.stop();
      folderLoop.join();
    }
  }
}
