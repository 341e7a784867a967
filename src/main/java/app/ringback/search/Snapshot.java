package app.ringback.search;

import app.ringback.core.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index on disk, encrypted. Lucene's files never change once written, so only new ones are
 * saved; the list of files, renamed into place last, is what makes them a snapshot. Anything that
 * is not exactly as written counts as no snapshot at all.
 */
final class Snapshot {

  private static final Logger log = LoggerFactory.getLogger(Snapshot.class);

  /** The number counts up whenever what the index holds of a lead changes. */
  private static final String VERSION = "1 " + Version.LATEST;

  private static final String LIST = "list";

  private final Path folder;
  private final SnapshotCipher cipher;

  /** Salts, as hexadecimal text, of the files on disk that hold a file of the index in memory. */
  private Map<String, String> saved = new HashMap<>();

  Snapshot(Path folder, SnapshotCipher cipher) {
    this.folder = folder;
    this.cipher = cipher;
  }

  /** What was loaded and how far the book had come then. */
  record Loaded(Directory directory, Watermark watermark) {}

  /**
   * @param files salts by Lucene's file name
   */
  record FileList(String version, Watermark watermark, Map<String, String> files) {}

  /** Whether something is saved. */
  boolean exists() {
    return Files.exists(folder.resolve(LIST));
  }

  Optional<Loaded> load() {
    try {
      byte[] content;
      try (InputStream in = Files.newInputStream(folder.resolve(LIST))) {
        java.io.ByteArrayOutputStream plain = new java.io.ByteArrayOutputStream();
        decrypt(in, in.readNBytes(SnapshotCipher.SALT_BYTES), LIST, plain::write);
        content = plain.toByteArray();
      }
      FileList list = Json.read(new String(content, StandardCharsets.UTF_8), FileList.class);
      if (!list.version().equals(VERSION)) {
        return Optional.empty();
      }
      Directory directory = new ByteBuffersDirectory();
      for (Map.Entry<String, String> file : list.files().entrySet()) {
        loadFile(directory, file.getKey(), HexFormat.of().parseHex(file.getValue()));
      }
      saved = new HashMap<>(list.files());
      return Optional.of(new Loaded(directory, list.watermark()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      log.info("The saved search index is not usable ({}); it is built again", e.toString());
      return Optional.empty();
    }
  }

  private void loadFile(Directory directory, String name, byte[] salt)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(folder.resolve(SnapshotCipher.fileName(salt)));
        IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
      decrypt(in, salt, name, bytes -> out.writeBytes(bytes, bytes.length));
    }
  }

  /** Takes decrypted bytes. */
  private interface Sink {
    void take(byte[] bytes) throws IOException;
  }

  private void decrypt(InputStream in, byte[] salt, String name, Sink sink)
      throws IOException, GeneralSecurityException {
    if (salt.length != SnapshotCipher.SALT_BYTES) {
      throw new IOException("cut off");
    }
    SnapshotCipher.Blocks blocks = cipher.blocks(salt, name);
    byte[] sealed = in.readNBytes(SnapshotCipher.sealedSize(SnapshotCipher.BLOCK));
    while (true) {
      byte[] next = in.readNBytes(SnapshotCipher.sealedSize(SnapshotCipher.BLOCK));
      sink.take(blocks.decrypt(sealed, sealed.length, next.length == 0));
      if (next.length == 0) {
        return;
      }
      sealed = next;
    }
  }

  /** Saves the index as it was committed last. */
  void save(LiveIndex index, Watermark watermark) throws IOException {
    Files.createDirectories(folder);
    List<String> names = index.commit();
    Map<String, String> files = new HashMap<>();
    for (String name : names) {
      String salt = saved.get(name);
      files.put(name, salt == null ? saveFile(index.directory(), name) : salt);
    }
    byte[] list =
        Json.write(new FileList(VERSION, watermark, files)).getBytes(StandardCharsets.UTF_8);
    byte[] salt = cipher.newSalt();
    Path temporary = folder.resolve(LIST + ".new");
    try (OutputStream out = Files.newOutputStream(temporary)) {
      out.write(salt);
      SnapshotCipher.Blocks blocks = cipher.blocks(salt, LIST);
      for (int at = 0; at == 0 || at < list.length; at += SnapshotCipher.BLOCK) {
        int end = Math.min(list.length, at + SnapshotCipher.BLOCK);
        byte[] part = java.util.Arrays.copyOfRange(list, at, end);
        out.write(seal(blocks, part, part.length, end == list.length));
      }
    }
    Files.move(temporary, folder.resolve(LIST), StandardCopyOption.REPLACE_EXISTING);
    saved = files;
    removeAllBut(files.values());
  }

  private String saveFile(Directory directory, String name) throws IOException {
    byte[] salt = cipher.newSalt();
    SnapshotCipher.Blocks blocks = cipher.blocks(salt, name);
    byte[] buffer = new byte[SnapshotCipher.BLOCK];
    try (IndexInput in = directory.openInput(name, IOContext.READONCE);
        OutputStream out = Files.newOutputStream(folder.resolve(SnapshotCipher.fileName(salt)))) {
      long left = in.length();
      do {
        int length = (int) Math.min(left, buffer.length);
        in.readBytes(buffer, 0, length);
        left -= length;
        out.write(seal(blocks, buffer, length, left == 0));
      } while (left > 0);
    }
    return HexFormat.of().formatHex(salt);
  }

  private static byte[] seal(SnapshotCipher.Blocks blocks, byte[] plain, int length, boolean last)
      throws IOException {
    try {
      return blocks.encrypt(plain, length, last);
    } catch (GeneralSecurityException e) {
      throw new IOException("Not encrypted", e);
    }
  }

  /** Removes what is saved, because the index in memory is another one or must be forgotten. */
  void drop() throws IOException {
    saved = new HashMap<>();
    Files.deleteIfExists(folder.resolve(LIST));
    removeAllBut(List.of());
  }

  private void removeAllBut(Collection<String> salts) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Set<String> keep = new HashSet<>(Set.of(LIST));
    salts.forEach(salt -> keep.add(SnapshotCipher.fileName(HexFormat.of().parseHex(salt))));
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(file -> !keep.contains(String.valueOf(file.getFileName()))).forEach(files::add);
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
