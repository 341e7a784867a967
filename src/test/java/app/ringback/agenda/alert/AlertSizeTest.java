package app.ringback.agenda.alert;

import static app.ringback.store.schema.Tables.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.store.BatchInsert;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told next is found without reading a book of leads that nobody touched. */
class AlertSizeTest {

  private static final int LEADS = 2_000;
  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  @TempDir Path folder;

  @Test
  void ofOldLeadsThatNobodyTouchedNoneIsReadToFindTheNewOnes() {
    try (AlertBook desk = new AlertBook(folder)) {
      Instant now = desk.now();
      desk.book
          .transactions()
          .run(tx -> {
            List<Object[]> rows = new ArrayList<>();
            for (int i = 0; i < LEADS; i++) {
              Instant at = now.minus(Duration.ofDays(30)).minusSeconds(i);
              rows.add(
                  new Object[] {
                    desk.book.ids.next(), at, at, at.plus(Duration.ofMinutes(5)), "new", at
                  });
            }
            BatchInsert.insert(
                tx.dsl(),
                LEAD,
                List.of(
                    LEAD.ID,
                    LEAD.ARRIVED_AT,
                    LEAD.LAST_ACTIVITY_AT,
                    LEAD.SLA_DUE_AT,
                    LEAD.STAGE,
                    LEAD.UPDATED_AT),
                rows);
          });
      String plan =
          desk.book
              .transactions()
              .read(tx ->
                  tx.dsl()
                      .resultQuery(
                          "explain analyze "
                              + NewLeadQueries.cameLast(tx, now, AlertPlan.MOST)
                                  .getSQL(ParamType.INLINED))
                      .fetchOptional()
                      .map(row -> row.get(0, String.class))
                      .orElse(""));
      assertThat(plan).contains("LEAD_BY_ARRIVAL");
      Matcher scanned = SCANNED.matcher(plan);
      assertThat(scanned.find()).isTrue();
      assertThat(Integer.parseInt(scanned.group(1))).isLessThan(10);
    }
  }
}
