package app.ringback.store;

import app.ringback.core.Change;
import app.ringback.core.Changes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * The only way to the store. Writers take turns, so no two of them can dead-lock; readers never
 * wait for them. When {@link #write} returns, the work is on disk: H2 by itself flushes commits up
 * to half a second later, which a killed process would lose.
 */
public final class Transactions {

  private static final Settings SETTINGS =
      new Settings()
          .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
          .withRenderNameCase(RenderNameCase.AS_IS)
          .withRenderSchema(false)
          .withExecuteLogging(false);

  private final DataSource dataSource;
  private final Changes changes;
  private final CommandRuns commandRuns;
  private final ReentrantLock writers = new ReentrantLock(true);

  public Transactions(DataSource dataSource, Changes changes, CommandRuns commandRuns) {
    this.dataSource = dataSource;
    this.changes = changes;
    this.commandRuns = commandRuns;
  }

  /** Reads one consistent state of the book. Must not write. */
  public <T> T read(Function<Tx, T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        return work.apply(new Tx(context(connection)));
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
      }
    } catch (SQLException e) {
      throw StoreFailure.from(e);
    } catch (org.jooq.exception.DataAccessException e) {
      throw StoreFailure.from(e);
    }
  }

  /** Writes; all of it or nothing. The changes announced are published after the commit. */
  public <T> T write(Function<Tx, T> work) {
    return write(work, true);
  }

  /**
   * Writes one step of a bulk load that can be run again: all of the step or nothing, in order, but
   * H2 decides when it reaches the disk (half a second at most), which is several times faster. A
   * kill may lose the last steps, never one from the middle. End the load with {@link #run}, which
   * flushes all of it.
   */
  public void step(Consumer<Tx> work) {
    write(
        tx -> {
          work.accept(tx);
          return true;
        },
        false);
  }

  private <T> T write(Function<Tx, T> work, boolean flushed) {
    T result;
    java.util.List<Change> announced;
    writers.lock();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      Tx tx = new Tx(context(connection));
      boolean done = false;
      try {
        result = work.apply(tx);
        commandRuns.noteCommit(tx);
        connection.commit();
        done = true;
      } finally {
        if (!done) {
          connection.rollback();
        }
      }
      if (flushed) {
        flush(connection);
      }
      announced = tx.changes();
    } catch (SQLException e) {
      throw StoreFailure.from(e);
    } catch (org.jooq.exception.DataAccessException e) {
      throw StoreFailure.from(e);
    } finally {
      writers.unlock();
    }
    announced.forEach(changes::publish);
    return result;
  }

  private static void flush(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  /** {@link #write} for work without a result. */
  public void run(Consumer<Tx> work) {
    write(tx -> {
      work.accept(tx);
      return true;
    });
  }

  private static DSLContext context(Connection connection) {
    return DSL.using(connection, SQLDialect.H2, SETTINGS);
  }
}
