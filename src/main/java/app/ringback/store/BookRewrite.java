package app.ringback.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a closed book anew after somebody was erased: H2 only marks what is deleted as free, its
 * own compaction leaves pages that are nearly full as they are, and a crash leaves long texts whose
 * row is gone. So the rows that live are copied to a fresh file, compared, and take the book's
 * place by a rename; a crash leaves either file. What asks for it goes last, so that one that was
 * cut off is done again.
 */
final class BookRewrite {

  private static final Logger log = LoggerFactory.getLogger(BookRewrite.class);

  private final BookFiles files;
  private final BookKey key;

  BookRewrite(BookFiles files, BookKey key) {
    this.files = files;
    this.key = key;
  }

  /** Rewrites the book when that was asked for; when it fails, the book is as it was. */
  void ifAskedFor() {
    if (!files.rewriteAskedFor()) {
      return;
    }
    Path fresh = files.coming("rewriting");
    try {
      rewrite(fresh);
      files.forgetRewrite();
      log.info("The book was written anew after an erasure");
    } catch (IOException | SQLException | RuntimeException e) {
      log.warn("The book could not be written anew; it is tried again at the next start", e);
    } finally {
      deleteQuietly(fresh);
    }
  }

  private void rewrite(Path fresh) throws IOException, SQLException {
    Files.deleteIfExists(fresh);
    SchemaVersion.migrate(fresh, key);
    try (Connection from = H2.writable(files.book(), key).getConnection();
        Connection to = H2.writable(fresh, key).getConnection();
        Statement end = from.createStatement();
        Statement endFresh = to.createStatement()) {
      BookCopy.copy(from, to);
      if (!BookCopy.contents(from).equals(BookCopy.contents(to))) {
        throw new IOException("The new file does not hold what the book holds");
      }
      endFresh.execute("SHUTDOWN");
      end.execute("SHUTDOWN");
    }
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        fresh, files.book(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("What is left of a rewritten book could not be removed", e);
    }
  }
}
