package app.ringback.store;

import static app.ringback.store.schema.Tables.COMMAND_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.testing.TestBook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandRunsTest {

  @TempDir Path folder;

  @Test
  void whatNobodyAsksForAnyMoreIsForgottenWhenTheNextCommandIsNoted() throws Exception {
    try (TestBook book = new TestBook(folder)) {
      UUID old = new UUID(1, 1);
      UUID fresh = new UUID(1, 2);
      UUID now = new UUID(1, 3);
      commit(book, old);
      book.clock.advance(Duration.ofDays(6));
      commit(book, fresh);
      book.clock.advance(Duration.ofDays(2));
      commit(book, now);
      Set<UUID> kept =
          book.transactions().read(tx -> tx.dsl().selectFrom(COMMAND_RUN).fetchSet(COMMAND_RUN.ID));
      assertThat(kept).containsExactlyInAnyOrder(fresh, now);
    }
  }

  private static void commit(TestBook book, UUID run) throws Exception {
    CommandRuns.as(
        run,
        () -> {
          book.transactions().run(tx -> {});
          return true;
        });
  }
}
