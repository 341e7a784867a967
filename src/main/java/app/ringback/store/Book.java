package app.ringback.store;

import app.ringback.core.Changes;
import java.nio.file.Path;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** The open book: an AES-encrypted H2 file, migrated to what this program knows. */
public final class Book implements AutoCloseable {

  private final JdbcConnectionPool pool;
  private final Transactions transactions;

  private Book(JdbcConnectionPool pool, Transactions transactions) {
    this.pool = pool;
    this.transactions = transactions;
  }

  /**
   * Opens the book, creating it when the file does not exist.
   *
   * @param file the path without H2's ending {@code .mv.db}
   */
  public static Book open(Path file, BookKey key, InstantSource clock, Changes changes) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + file.toAbsolutePath() + ";CIPHER=AES");
    source.setUser("book");
    source.setPasswordChars(key.h2Password());
    Flyway.configure().dataSource(source).load().migrate();
    JdbcConnectionPool pool = JdbcConnectionPool.create(source);
    return new Book(pool, new Transactions(pool, changes, new CommandRuns(clock)));
  }

  public Transactions transactions() {
    return transactions;
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
