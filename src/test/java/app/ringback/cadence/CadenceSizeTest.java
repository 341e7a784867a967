package app.ringback.cadence;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.store.BatchInsert;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Select;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is due next is read from an index, however many leads are on cadences. */
class CadenceSizeTest {

  private static final int LEADS = Integer.getInteger("ringback.enrolled", 3000);
  private static final Instant MONDAY = Instant.parse("2026-03-02T18:00:00Z");

  @TempDir(factory = QuickFolder.class)
  Path folder;

  @Test
  void whatIsNextIsReadFromAnIndex() {
    try (CadenceDesk desk = new CadenceDesk(folder, MONDAY)) {
      fill(desk);
      desk.transactions()
          .read(tx -> {
            reads(TouchStore.first(tx), "TOUCH_BY_RUN", desk);
            reads(StopQueries.ofTimelines(tx, MONDAY), "ACTIVITY_BY_UPDATE", desk);
            reads(StopQueries.ofLeads(tx, MONDAY), "LEAD_BY_UPDATE", desk);
            return true;
          });
      assertThat(desk.runner().next(MONDAY)).contains(MONDAY.plusSeconds(1));
      desk.pass();
      assertThat(desk.carriers.left).isEmpty();
    }
  }

  private static void reads(Select<?> query, String index, CadenceDesk desk) {
    String plan =
        desk.transactions().read(tx -> tx.dsl().explain(query).plan().replaceAll("\\s+", " "));
    assertThat(plan).contains(index).doesNotContain("tableScan");
  }

  private static void fill(CadenceDesk desk) {
    desk.transactions()
        .run(tx -> {
          List<Object[]> leads = new ArrayList<>();
          List<Object[]> enrollments = new ArrayList<>();
          List<Object[]> touches = new ArrayList<>();
          Instant before = MONDAY.minus(Duration.ofDays(1));
          for (int i = 1; i <= LEADS; i++) {
            UUID lead = desk.ids.next();
            UUID enrollment = desk.ids.next();
            leads.add(new Object[] {lead, before, before, before});
            enrollments.add(new Object[] {enrollment, lead, "running", before, before});
            for (int step = 1; step <= 4; step++) {
              touches.add(
                  new Object[] {
                    desk.ids.next(),
                    lead,
                    enrollment,
                    step,
                    step % 2 == 0 ? "call" : "text",
                    MONDAY.plusSeconds(i).plus(Duration.ofDays(step - 1L)),
                    "planned",
                    step % 2 == 1,
                    before
                  });
            }
          }
          List<Object[]> entries = new ArrayList<>();
          leads.forEach(
              lead -> entries.add(new Object[] {desk.ids.next(), lead[0], "note", before, before}));
          BatchInsert.insert(
              tx.dsl(),
              ACTIVITY,
              List.of(
                  ACTIVITY.ID, ACTIVITY.LEAD_ID, ACTIVITY.KIND, ACTIVITY.AT, ACTIVITY.UPDATED_AT),
              entries);
          BatchInsert.insert(
              tx.dsl(),
              LEAD,
              List.of(LEAD.ID, LEAD.ARRIVED_AT, LEAD.LAST_ACTIVITY_AT, LEAD.UPDATED_AT),
              leads);
          BatchInsert.insert(
              tx.dsl(),
              ENROLLMENT,
              List.of(
                  ENROLLMENT.ID,
                  ENROLLMENT.LEAD_ID,
                  ENROLLMENT.STATE,
                  ENROLLMENT.STARTED_AT,
                  ENROLLMENT.UPDATED_AT),
              enrollments);
          BatchInsert.insert(
              tx.dsl(),
              TOUCH,
              List.of(
                  TOUCH.ID,
                  TOUCH.LEAD_ID,
                  TOUCH.ENROLLMENT_ID,
                  TOUCH.STEP,
                  TOUCH.CHANNEL,
                  TOUCH.DUE_AT,
                  TOUCH.STATE,
                  TOUCH.AUTOMATIC,
                  TOUCH.UPDATED_AT),
              touches);
        });
  }
}
