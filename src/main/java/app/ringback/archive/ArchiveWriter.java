package app.ringback.archive;

import app.ringback.core.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive beside its place and puts it there when it is complete and on disk, so that a
 * half one never has the final name.
 */
public final class ArchiveWriter implements AutoCloseable {

  /** Zips have no zones and no years before 1980; a fixed moment keeps them repeatable. */
  private static final FileTime STAMP = FileTime.fromMillis(1_767_225_600_000L);

  private final Path target;
  private final Path beside;
  private final ZipOutputStream zip;
  private boolean complete;

  /** Throws {@link ArchiveFailure} when the folder cannot be written to. */
  public ArchiveWriter(Path target) {
    this.target = target.toAbsolutePath();
    beside = this.target.resolveSibling(this.target.getFileName() + ".part");
    try {
      OutputStream file =
          Files.newOutputStream(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
      zip = new ZipOutputStream(new BufferedOutputStream(file, 1 << 16), StandardCharsets.UTF_8);
      zip.setLevel(4);
    } catch (IOException e) {
      throw ArchiveFailure.unwritable(e);
    }
  }

  /** Begins the next file; the lines that follow are its. */
  public void file(String name) {
    try {
      ZipEntry entry = new ZipEntry(name);
      entry.setLastModifiedTime(STAMP);
      zip.putNextEntry(entry);
    } catch (IOException e) {
      throw ArchiveFailure.unwritable(e);
    }
  }

  public void line(ObjectNode object) {
    line(Json.write(object));
  }

  /** A line that is JSON already. */
  public void line(String json) {
    try {
      zip.write(utf8(json));
      zip.write('\n');
    } catch (IOException e) {
      throw ArchiveFailure.unwritable(e);
    }
  }

  /** Ends the archive and gives it its name; without this, closing leaves nothing behind. */
  public void complete() {
    try {
      zip.close();
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      complete = true;
    } catch (IOException e) {
      throw ArchiveFailure.unwritable(e);
    }
  }

  @Override
  public void close() {
    if (complete) {
      return;
    }
    try (zip) {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      throw ArchiveFailure.unwritable(e);
    }
  }

  /** Half surrogate pairs are no UTF-8; in JSON text they can be written as escapes. */
  private static byte[] utf8(String json) {
    StringBuilder escaped = new StringBuilder();
    int done = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < json.length()
              && Character.isLowSurrogate(json.charAt(i + 1));
      if (pair) {
        i++;
      } else {
        escaped.append(json, done, i).append(String.format("\\u%04x", (int) c));
        done = i + 1;
      }
    }
    return (done == 0 ? json : escaped.append(json, done, json.length()).toString())
        .getBytes(StandardCharsets.UTF_8);
  }
}
