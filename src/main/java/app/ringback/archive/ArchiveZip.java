package app.ringback.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An archive being read. Nothing of it is ever written to disk, so its names cannot lead anywhere;
 * one with odd names is refused all the same.
 */
final class ArchiveZip implements AutoCloseable {

  private static final int LONGEST_MANIFEST = 1 << 20;

  private final ZipFile zip;

  private ArchiveZip(ZipFile zip) {
    this.zip = zip;
  }

  /** Opens and checks it; throws {@link ArchiveFailure} when it is no archive of a known format. */
  static ArchiveZip open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw ArchiveFailure.unreadable("There is no file " + file.getFileName() + ".", null);
    }
    try {
      ArchiveZip archive = new ArchiveZip(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
      try {
        archive.checkNames();
        archive.checkManifest();
        return archive;
      } catch (IOException | RuntimeException e) {
        archive.close();
        throw e;
      }
    } catch (IOException e) {
      throw ArchiveFailure.unreadable(file.getFileName() + " is not a whole zip file.", e);
    }
  }

  /** The content of a file, null when the archive has none of this name. */
  @Nullable InputStream content(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null
        ? null
        : new Unpacking(zip.getInputStream(entry), name, entry.getCompressedSize());
  }

  private void checkNames() {
    Set<String> names = new HashSet<>();
    boolean known = false;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
        throw ArchiveFailure.unreadable("The zip holds a file named like a path.", null);
      }
      if (!names.add(name)) {
        throw ArchiveFailure.unreadable("The zip holds two files named " + name + ".", null);
      }
      known |= name.equals(ArchiveFiles.MANIFEST) || ArchiveFiles.LINES.contains(name);
    }
    if (!known) {
      throw ArchiveFailure.unreadable("The zip is not a Ringback archive.", null);
    }
  }

  /** An archive somebody put together by hand may lack it, as it may lack any other file. */
  private void checkManifest() throws IOException {
    try (InputStream in = content(ArchiveFiles.MANIFEST)) {
      if (in == null) {
        return;
      }
      byte[] bytes = in.readNBytes(LONGEST_MANIFEST);
      Manifest.check(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw ArchiveFailure.unreadable("The zip could not be closed.", e);
    }
  }
}
