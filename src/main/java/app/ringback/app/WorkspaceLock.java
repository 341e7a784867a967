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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one process that owns a workspace. The lock is the operating system's and dies with its
 * owner; the file it is on stays, and tells who the owner is and where it listens.
 */
public final class WorkspaceLock implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WorkspaceLock.class);

  // Windows locks bytes against reading too, so the locked one lies far behind the content.
  private static final long LOCKED_BYTE = 1L << 40;
  private static final int LONGEST_CONTENT = 4096;

  private final FileChannel channel;
  private final Optional<Holder> before;

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

  private WorkspaceLock(FileChannel channel) throws IOException {
    this.channel = channel;
    // Read through the locking channel: closing any other one on the file would give the lock up
    // (POSIX fcntl).
    ByteBuffer content = ByteBuffer.allocate(LONGEST_CONTENT);
    int length = channel.read(content, 0);
    before = read(new String(content.array(), 0, Math.max(0, length), StandardCharsets.UTF_8));
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
   * known. Never called by the process that holds it: closing the file would give the lock up.
   */
  public static Optional<Holder> holder(Workspace workspace) {
    try {
      return read(Files.readString(workspace.lockFile()));
    } catch (IOException e) {
      log.debug("The lock file cannot be read", e);
      return Optional.empty();
    }
  }

  private static Optional<Holder> read(String content) {
    try {
      @Nullable Holder holder = content.isBlank() ? null : Json.read(content, Holder.class);
      return Optional.ofNullable(holder);
    } catch (IllegalArgumentException e) {
      log.debug("The lock file tells nothing", e);
      return Optional.empty();
    }
  }

  /** The owner before us, when it died without giving the lock back. */
  public Optional<Holder> before() {
    return before;
  }

  @Override
  public void close() {
    try (channel) {
      channel.truncate(0);
    } catch (IOException e) {
      // The lock ends with the channel or the process; what the file says is checked by its
      // readers.
      log.warn("Lock file not cleared", e);
    }
  }
}
