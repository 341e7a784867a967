package app.ringback.archive;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.LEAD_PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import app.ringback.core.LeadId;
import app.ringback.sample.SampleBook;
import app.ringback.testing.ChildProcess;
import app.ringback.testing.TestBook;
import app.ringback.timeline.Activity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that takes an archive in; {@code -Dringback.kills=N} for more often. */
class ArchiveKillTest {

  private static final int KILLS = Integer.getInteger("ringback.kills", 10);
  private static final int LEADS = 3000;
  private static final int ENTRIES = 20_000;

  @TempDir Path folder;

  @Test
  void anArchiveImportKilledAnywhereLeavesWholeLeadsAndRunningAgainCompletesIt() throws Exception {
    SampleBook sample = new SampleBook(11, LEADS, ENTRIES, SampleBook.USUAL_END);
    Path zip = ArchiveFixture.sample(folder.resolve("sample.zip"), sample);
    Map<LeadId, Long> entries =
        sample.activities().collect(Collectors.groupingBy(Activity::leadId, Collectors.counting()));
    Random random = new Random(30_000);
    int books = 0;
    Path workspace = folder.resolve("book");
    for (int kill = 0; kill < KILLS; kill++) {
      boolean done = killAfter(workspace, zip, random.nextInt(6000));
      try (TestBook book = new TestBook(workspace)) {
        UnfinishedArchiveStore.mend(book.transactions());
        int leads = wholeLeads(book, entries);
        assertThat(leads == LEADS || !done).isTrue();
        if (leads == LEADS) {
          workspace = folder.resolve("book" + ++books);
        }
      }
    }
    try (TestBook book = new TestBook(workspace)) {
      ArchiveFixture.archives(book).take(zip);
      assertThat(wholeLeads(book, entries)).isEqualTo(LEADS);
    }
  }

  /** How many leads there are; each has all its entries, and nobody else has any. */
  private static int wholeLeads(TestBook book, Map<LeadId, Long> wanted) {
    return book.transactions()
        .read(tx -> {
          Map<UUID, Integer> found =
              tx.dsl()
                  .select(ACTIVITY.LEAD_ID, count())
                  .from(ACTIVITY)
                  .groupBy(ACTIVITY.LEAD_ID)
                  .fetchMap(ACTIVITY.LEAD_ID, count());
          List<UUID> leads = tx.dsl().select(LEAD.ID).from(LEAD).fetch(LEAD.ID);
          Map<UUID, Integer> expected = new HashMap<>();
          for (UUID lead : leads) {
            long entries = wanted.getOrDefault(new LeadId(lead), 0L);
            if (entries > 0) {
              expected.put(lead, (int) entries);
            }
          }
          assertThat(found).isEqualTo(expected);
          Field<Instant> newest =
              field(select(max(ACTIVITY.AT)).from(ACTIVITY).where(ACTIVITY.LEAD_ID.eq(LEAD.ID)));
          assertThat(
                  tx.dsl()
                      .fetchCount(
                          LEAD, LEAD.LAST_ACTIVITY_AT.ne(coalesce(newest, LEAD.ARRIVED_AT))))
              .isZero();
          assertThat(
                  tx.dsl()
                      .select(countDistinct(LEAD_PHONE.LEAD_ID))
                      .from(LEAD_PHONE)
                      .fetchSingle()
                      .value1())
              .isLessThanOrEqualTo(leads.size());
          return leads.size();
        });
  }

  /** Whether the process was done before it was killed. */
  private static boolean killAfter(Path workspace, Path zip, int millis) throws Exception {
    Files.createDirectories(workspace);
    return ChildProcess.start(KilledArchiveImport.class, workspace, zip)
        .killAfter("importing", millis)
        .contains("done");
  }
}
