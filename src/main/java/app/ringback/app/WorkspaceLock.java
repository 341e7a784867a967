package app.ringback.app;

import app.ringback.core.Json;
import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one process that owns a workspace. The lock is the operating system's and dies with its
 * owner; the file it is on stays, and tells who the owner is and where it listens.
 */
public final class WorkspaceLock implements AutoCloseable {

  // Windows locks bytes against reading too, so the locked one lies far behind the content.
  private static final long LOCKED_BYTE = 1L << 40;

  private final FileChannel channel;

  /** As what a process owns the workspace. */
  public enum Owner {
    WINDOW,
    AGENT,
    COMMAND
  }

  /**
   * Who holds the lock.
   *
   * @param address the socket it takes commands on; empty for a short command
   */
  public record Holder(Owner owner, String address) {}

  private WorkspaceLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock when it is free.
   *
   * @throws ProblemException when the lock file cannot be written
   */
  public static Optional<WorkspaceLock> tryAcquire(Workspace workspace) {
    try {
      FileChannel channel = open(workspace.lockFile());
      boolean mine = false;
      try {
        mine = channel.tryLock(LOCKED_BYTE, 1, false) != null;
      } catch (OverlappingFileLockException e) {
        // Held by this very process: as good as held by another.
        mine = false;
      } finally {
        if (!mine) {
          channel.close();
        }
      }
      return mine ? Optional.of(new WorkspaceLock(channel)) : Optional.empty();
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "The workspace folder " + workspace.folder() + " cannot be locked.",
              "Nothing was changed.",
              "Make the folder writable for you, or choose another with --workspace."),
          e);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    boolean fresh = Files.notExists(file);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (fresh) {
      Workspace.keepPrivate(file);
    }
    return channel;
  }

  /** Tells whoever finds the lock held who holds it. */
  public void announce(Holder holder) {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(Json.write(holder).getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "The workspace could not be opened.",
              "Nothing was changed.",
              "Check that its disk is not full and try again."),
          e);
    }
  }

  /**
   * Who says to hold the lock. It may have died since, or not have said so yet: then nothing is
   * known.
   */
  public static Optional<Holder> holder(Workspace workspace) {
    try {
      @Nullable Holder holder = Json.read(Files.readString(workspace.lockFile()), Holder.class);
      return Optional.ofNullable(holder);
    } catch (NoSuchFileException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try (channel) {
      channel.truncate(0);
    } catch (IOException e) {
      // The lock ends with the channel or the process; what the file says is checked by its
      // readers.
      org.slf4j.LoggerFactory.getLogger(WorkspaceLock.class).warn("Lock file not cleared", e);
    }
  }
}
