package app.ringback.app;

import app.ringback.core.Change;
import app.ringback.core.Changes;
import app.ringback.core.DueWork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rep's appointments as a file in the workspace that other calendars of the same computer read.
 * It is not encrypted, so it is only there while the settings ask for it, and only its owner may
 * read it.
 */
final class CalendarFile implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(CalendarFile.class);

  /** A long import changes leads all the time; nobody reads the file as often. */
  private static final Duration AT_MOST_EVERY = Duration.ofSeconds(5);

  private final Path file;
  private final BooleanSupplier wanted;
  private final Function<Instant, String> content;
  private volatile boolean stale = true;
  private volatile Instant next = Instant.MIN;

  /**
   * @param wanted whether the settings ask for the file
   * @param content what belongs into it
   */
  CalendarFile(
      Path file, BooleanSupplier wanted, Function<Instant, String> content, Changes changes) {
    this.file = file;
    this.wanted = wanted;
    this.content = content;
    // For as long as the desk is open.
    var _ =
        changes.subscribe(change -> {
          if (change instanceof Change.LeadsChanged || change instanceof Change.SettingsChanged) {
            stale = true;
          }
        });
  }

  @Override
  public Optional<Instant> next(Instant now) {
    return stale ? Optional.of(next.isBefore(now) ? now : next) : Optional.empty();
  }

  @Override
  public void run(Instant now) {
    // A clock that was set back must not stop it for as long.
    if (!stale || (next.isAfter(now) && next.isBefore(now.plus(AT_MOST_EVERY)))) {
      return;
    }
    stale = false;
    next = now.plus(AT_MOST_EVERY);
    try {
      if (wanted.getAsBoolean()) {
        write(content.apply(now).getBytes(StandardCharsets.UTF_8));
      } else {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      log.warn("The calendar file could not be written: {}", e.getClass().getSimpleName());
    }
  }

  private void write(byte[] bytes) throws IOException {
    if (Arrays.equals(bytes, known())) {
      return;
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    // Private before anything stands in it.
    Workspace.keepPrivate(Files.createFile(fresh));
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private byte @Nullable [] known() throws IOException {
    return Files.exists(file) ? Files.readAllBytes(file) : null;
  }
}
