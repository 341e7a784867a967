package app.ringback.intake;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.LEAD_EMAIL;
import static app.ringback.store.schema.Tables.LEAD_PHONE;
import static app.ringback.store.schema.Tables.RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.ringback.store.Tx;
import app.ringback.testing.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills an importing process at random moments; {@code -Dringback.kills=N} for more of them. */
class ImportKillTest {

  private static final int KILLS = Integer.getInteger("ringback.kills", 10);

  @TempDir Path folder;

  @Test
  void anImportKilledAnywhereLeavesNoHalfLeadAndIsCompletedByRunningAgain() throws Exception {
    Random random = new Random(20_000);
    int books = 0;
    Path workspace = newWorkspace(books++);
    for (int kill = 0; kill < KILLS; kill++) {
      boolean wasKilled = killAfter(workspace, random.nextInt(1_500));
      try (IntakeBook desk = new IntakeBook(workspace)) {
        assertNoHalfLead(desk);
        if (!wasKilled) {
          assertComplete(desk);
        }
      }
      if (!wasKilled) {
        workspace = newWorkspace(books++);
      }
    }
    try (IntakeBook desk = new IntakeBook(workspace)) {
      ImportReport report = KilledImport.run(desk);
      assertThat(report.counts().records()).isEqualTo(KilledImport.ROWS);
      assertNoHalfLead(desk);
      assertComplete(desk);
    }
  }

  private Path newWorkspace(int number) throws IOException {
    return Files.createDirectory(folder.resolve("book" + number));
  }

  /** Whether the process was killed before it was done. */
  private static boolean killAfter(Path workspace, int millis) throws Exception {
    return ChildProcess.start(KilledImport.class, workspace).killAfter("importing", millis).stream()
        .noneMatch("done"::equals);
  }

  private static void assertNoHalfLead(IntakeBook desk) {
    desk.book
        .transactions()
        .run(tx -> {
          assertThat(tx.dsl().fetchCount(LEAD, notExists(arrival(tx)))).isZero();
          assertThat(
                  tx.dsl()
                      .fetchCount(
                          LEAD_PHONE,
                          notExists(selectOne().from(LEAD).where(LEAD.ID.eq(LEAD_PHONE.LEAD_ID)))))
              .isZero();
          assertThat(
                  tx.dsl()
                      .fetchCount(
                          LEAD_EMAIL,
                          notExists(selectOne().from(LEAD).where(LEAD.ID.eq(LEAD_EMAIL.LEAD_ID)))))
              .isZero();
          List<ImportRun> runs = desk.imports.latest(1000);
          assertThat(runs).extracting(ImportRun::state).doesNotContain(RunState.RUNNING);
          assertThat(runs.stream().mapToInt(run -> run.counts().created()).sum())
              .isEqualTo(tx.dsl().fetchCount(LEAD))
              .isEqualTo(tx.dsl().fetchCount(LEAD_PHONE))
              .isEqualTo(tx.dsl().fetchCount(ACTIVITY, ACTIVITY.EVENT.eq("arrival")));
          assertThat(runs.stream().mapToInt(run -> run.counts().merged()).sum())
              .isEqualTo(tx.dsl().fetchCount(ACTIVITY, ACTIVITY.EVENT.eq("resend")));
          assertThat(tx.dsl().fetchCount(RAW)).isEqualTo(tx.dsl().fetchCount(ACTIVITY));
        });
  }

  private static org.jooq.Select<?> arrival(Tx tx) {
    return tx.dsl()
        .selectOne()
        .from(ACTIVITY)
        .join(RAW)
        .on(RAW.ID.eq(ACTIVITY.RAW_ID))
        .where(ACTIVITY.LEAD_ID.eq(LEAD.ID))
        .and(ACTIVITY.EVENT.eq("arrival"))
        .and(RAW.LEAD_ID.eq(LEAD.ID));
  }

  private static void assertComplete(IntakeBook desk) {
    desk.book
        .transactions()
        .run(tx -> {
          assertThat(tx.dsl().fetchCount(LEAD)).isEqualTo(KilledImport.WHOLE.created());
          assertThat(tx.dsl().fetchCount(ACTIVITY, ACTIVITY.EVENT.eq("resend")))
              .isEqualTo(KilledImport.WHOLE.merged());
          assertThat(tx.dsl().fetchCount(LEAD, LEAD.INTEREST.eq("asked again")))
              .isEqualTo(KilledImport.RESENDS);
        });
  }
}
