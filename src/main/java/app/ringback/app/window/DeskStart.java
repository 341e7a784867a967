package app.ringback.app.window;

import app.ringback.app.Calling;
import app.ringback.app.Desk;
import app.ringback.app.FollowUp;
import app.ringback.app.Listening;
import app.ringback.app.NightlyBackup;
import app.ringback.app.PracticeLeads;
import app.ringback.app.SavedIndex;
import app.ringback.app.WindowLauncher.Request;
import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.outbox.OutboxLoop;
import app.ringback.store.Restore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens the desk behind the window, with what runs beside it, and restores backups. No FX. */
final class DeskStart {

  private final Request request;
  private final Consumer<Problem> onProblem;
  private @Nullable Desk opened;
  private @Nullable OutboxLoop outbox;
  private Calling.@Nullable Running calls;
  private Listening.@Nullable Listener listening;
  private FollowUp.@Nullable Running followUp;
  private @Nullable NightlyBackup nightly;

  /** How a start ended. */
  sealed interface Result {

    /**
     * The desk is open.
     *
     * @param fresh whether there is nobody in it and nothing was set up
     * @param filled whether invented people were put into it just now
     */
    record Opened(OpenDesk desk, boolean fresh, boolean filled) implements Result {}

    record Failed(StartTrouble trouble) implements Result {}
  }

  /** How a restore ended; {@code kept} is where the book of before is now. */
  sealed interface Restored {

    record Done(Optional<Path> kept) implements Restored {}

    record Failed(StartTrouble trouble) implements Restored {}
  }

  /**
   * @param onProblem told, on any thread, when something running beside the window fails
   */
  DeskStart(Request request, Consumer<Problem> onProblem) {
    this.request = request;
    this.onProblem = onProblem;
  }

  synchronized Result open() {
    try {
      Desk desk = request.desk().get();
      boolean filled = desk.workspace().practice() && PracticeLeads.fill(desk);
      OpenDesk open = OpenDesk.of(desk);
      boolean fresh =
          desk.transactions().read(desk.leads()::isEmpty)
              && !Files.exists(desk.workspace().settingsFile());
      opened = desk;
      return new Result.Opened(open, fresh, filled);
    } catch (ProblemException e) {
      return new Result.Failed(StartTrouble.of(e));
    }
  }

  /**
   * Starts what runs beside the window: sending, calls, listening, the search, the nightly backup.
   * Called when the list is on screen, so that none of it delays the list; nothing when the window
   * was closed meanwhile.
   */
  synchronized void begin() {
    Desk desk = opened;
    if (desk == null) {
      return;
    }
    desk.searchIndex().open();
    OutboxLoop loop = desk.sending().newLoop();
    loop.start(() -> {});
    outbox = loop;
    Calling.Running calling = desk.calling().newLoop(true);
    calling.start();
    calls = calling;
    Listening.Listener listener = desk.listening().newLoop();
    listener.start();
    listening = listener;
    FollowUp.Running timer = desk.followUp().newLoop();
    timer.start();
    followUp = timer;
    NightlyBackup backup = new NightlyBackup(desk, onProblem);
    backup.start();
    nightly = backup;
    // The settings screen asks for these on the FX thread, which must not wait for files.
    var _ = desk.phones();
    var _ = desk.calling().announced();
  }

  /** Closes the book, puts the backup in its place; the book is opened again by {@link #open}. */
  synchronized Restored restore(Path backup) {
    stop();
    return request
        .desk()
        .without(open -> {
          open.ifPresent(Desk::close);
          try {
            SavedIndex.drop(request.workspace());
            return new Restored.Done(
                new Restore(request.setup().bookFiles(), request.clock())
                    .from(backup, request.setup().workspaceKey()::withFingerprint));
          } catch (ProblemException e) {
            return new Restored.Failed(StartTrouble.of(e));
          }
        });
  }

  /** Stops what runs beside the window; what is just leaving or being written is let finish. */
  synchronized void stop() {
    opened = null;
    if (nightly != null) {
      nightly.close();
      nightly = null;
    }
    if (followUp != null) {
      followUp.close();
      followUp = null;
    }
    if (listening != null) {
      listening.close();
      listening = null;
    }
    if (calls != null) {
      calls.close();
      calls = null;
    }
    if (outbox != null) {
      outbox.close();
      outbox = null;
    }
  }
}
