package app.ringback.store;

import app.ringback.core.Json;
import app.ringback.core.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * One backup: a zip of a manifest, the encrypted book and the settings. It takes its final name
 * only once it is whole and on disk.
 */
record BackupFile(Path path) {

  private static final int FORMAT = 1;
  private static final String MANIFEST = "manifest.json";
  private static final String BOOK = "ringback.mv.db";
  private static final String SETTINGS = "settings.toml";

  /** What a backup says about itself. */
  record Manifest(int format, int schema, Instant madeAt, String keyId) {}

  /** Something that yields the bytes of the book. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  void write(Source book, Path settings, Manifest manifest) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path part = path.resolveSibling(path.getFileName() + ".part");
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      // What is encrypted does not shrink: trying would only cost time.
      zip.setLevel(Deflater.NO_COMPRESSION);
      Map<String, Object> fields =
          Map.of(
              "format", manifest.format(),
              "made_by", "Ringback",
              "schema", manifest.schema(),
              "made_at", manifest.madeAt().toString(),
              "key_id", manifest.keyId());
      zip.putNextEntry(new ZipEntry(MANIFEST));
      zip.write(Json.write(fields).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      if (Files.exists(settings)) {
        zip.putNextEntry(new ZipEntry(SETTINGS));
        Files.copy(settings, zip);
        zip.closeEntry();
      }
      zip.putNextEntry(new ZipEntry(BOOK));
      try (InputStream in = book.open()) {
        in.transferTo(zip);
      }
      zip.closeEntry();
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static Manifest manifest(int schema, Instant madeAt, String keyId) {
    return new Manifest(FORMAT, schema, madeAt, keyId);
  }

  /** What the backup says about itself; a problem in words when it is none of ours. */
  Manifest manifest() {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      ZipEntry entry = zip.getEntry(MANIFEST);
      if (entry == null || zip.getEntry(BOOK) == null) {
        throw unusable("is no backup of Ringback", null);
      }
      try (InputStream in = zip.getInputStream(entry)) {
        var json = Json.tree(new String(in.readNBytes(65_536), StandardCharsets.UTF_8));
        Manifest manifest =
            new Manifest(
                json.path("format").asInt(),
                json.path("schema").asInt(),
                Instant.parse(json.path("made_at").asText()),
                json.path("key_id").asText());
        if (manifest.format() != FORMAT) {
          throw unusable("was made by a newer Ringback", null);
        }
        return manifest;
      }
    } catch (ZipException | IllegalArgumentException | java.time.DateTimeException e) {
      throw unusable("is torn or is no backup of Ringback", e);
    } catch (IOException e) {
      throw unusable("cannot be read", e);
    }
  }

  /** Unpacks the book; the zip's own checksums are checked on the way. */
  void unpackBook(Path target) {
    unpack(BOOK, target);
  }

  /** Unpacks the settings when the backup holds some. */
  void unpackSettings(Path target) {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.getEntry(SETTINGS) == null) {
        return;
      }
    } catch (IOException e) {
      throw unusable("cannot be read", e);
    }
    unpack(SETTINGS, target);
  }

  private void unpack(String name, Path target) {
    CRC32 sum = new CRC32();
    try (ZipFile zip = new ZipFile(path.toFile());
        InputStream in = new CheckedInputStream(zip.getInputStream(zip.getEntry(name)), sum)) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
      // ZipFile itself does not look at the checksums.
      if (sum.getValue() != zip.getEntry(name).getCrc()) {
        Files.delete(target);
        throw unusable("is damaged", null);
      }
      try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    } catch (ZipException e) {
      throw unusable("is torn", e);
    } catch (IOException e) {
      throw StoreFailure.from(e);
    }
  }

  private ProblemException unusable(String what, @org.jspecify.annotations.Nullable Throwable e) {
    return new ProblemException(
        new app.ringback.core.Problem(
            "The file " + path + " " + what + ".",
            "Nothing was changed.",
            "Choose another backup."),
        e);
  }
}
