package app.ringback.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadStore;
import app.ringback.store.schema.Tables;
import app.ringback.testing.ChildProcess;
import app.ringback.timeline.Activity;
import app.ringback.timeline.TimelineStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A book that is written anew after an erasure holds everybody else, whenever the process is
 * killed, and nothing is left to do after the next start. More kills: {@code -Dringback.kills=N}.
 */
class RewriteKillTest {

  private static final int KILLS = Integer.getInteger("ringback.kills", 4);
  private static final int LEADS = 400;

  @TempDir Path folder;

  @Test
  void aBookBeingWrittenAnewHoldsEverybodyElseAfterAKill() throws Exception {
    fill();
    Random random = new Random(17);
    int gone = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      ChildProcess.start(KilledRewrite.class, folder, gone).killAfter(900 + random.nextInt(2600));
      gone = check(gone);
    }
    assertThat(gone).as("some were erased at all").isPositive();
  }

  private void fill() {
    List<Lead> people = IntStream.range(0, LEADS).mapToObj(KilledBook.SAMPLE::lead).toList();
    try (Book book = KilledRewrite.open(folder)) {
      book.transactions()
          .run(tx -> {
            new LeadStore("test").insertAll(tx, people, null, Instant.EPOCH);
            new TimelineStore("test").appendAll(tx, entries(0), null, Instant.EPOCH);
          });
    }
  }

  private static List<Activity> entries(int from) {
    return IntStream.range(from, LEADS)
        .boxed()
        .flatMap(place -> KilledBook.SAMPLE.timeline(place).stream())
        .toList();
  }

  /** Everybody from some place on is there with every entry; answers that place. */
  private int check(int before) {
    try (Book book = KilledRewrite.open(folder)) {
      assertThat(folder.resolve("ringback.rewrite")).doesNotExist();
      assertThat(folder.resolve("ringback-rewriting.mv.db")).doesNotExist();
      Set<LeadId> there =
          book.transactions()
              .read(tx ->
                  tx.dsl().select(Tables.LEAD.ID).from(Tables.LEAD).fetch().stream()
                      .map(row -> new LeadId(row.value1()))
                      .collect(Collectors.toSet()));
      int gone = LEADS - there.size();
      assertThat(gone).isGreaterThanOrEqualTo(before);
      Set<LeadId> expected = new HashSet<>();
      IntStream.range(gone, LEADS).forEach(i -> expected.add(KilledBook.SAMPLE.lead(i).id()));
      assertThat(there).isEqualTo(expected);
      int entries = book.transactions().read(tx -> tx.dsl().fetchCount(Tables.ACTIVITY));
      assertThat(entries).isEqualTo(entries(gone).size());
      return gone;
    }
  }
}
