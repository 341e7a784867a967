package app.ringback.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Changes;
import app.ringback.store.schema.Tables;
import app.ringback.testing.ChildProcess;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large transaction is all there or not at all, whenever the process is killed. H2 2.5.252 broke
 * this: the build stays with 2.4.240. More kills: {@code -Dringback.kills=N}.
 */
class BookKillTest {

  private static final int KILLS = Integer.getInteger("ringback.kills", 4);

  @TempDir Path folder;

  @Test
  void aLargeTransactionIsAllThereOrNotAtAllAfterAKill() throws Exception {
    Random random = new Random(3);
    int stored = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      ChildProcess.start(KilledBook.class, folder, stored).killAfter(2500 + random.nextInt(4000));
      stored = check();
    }
  }

  private int check() {
    BookFiles files = new BookFiles(folder);
    try (Book book =
        Book.open(files, new BookKey(new byte[32]), InstantSource.system(), new Changes())) {
      int leads = book.transactions().read(tx -> tx.dsl().fetchCount(Tables.LEAD));
      long expected =
          IntStream.range(0, leads)
              .mapToLong(place -> KilledBook.SAMPLE.timeline(place).size())
              .sum();
      long rows = book.transactions().read(tx -> (long) tx.dsl().fetchCount(Tables.ACTIVITY));
      long indexed =
          book.transactions()
              .read(tx ->
                  (long) tx.dsl().fetchCount(Tables.ACTIVITY, Tables.ACTIVITY.LEAD_ID.isNotNull()));
      assertThat(leads % KilledBook.STEP).isZero();
      assertThat(rows).isEqualTo(expected);
      assertThat(indexed).isEqualTo(expected);
      return leads;
    }
  }
}
