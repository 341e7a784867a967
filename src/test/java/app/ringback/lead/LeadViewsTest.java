package app.ringback.lead;

import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.testing.TestBook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadViewsTest {

  @TempDir Path folder;
  private TestBook book;
  private LeadViews views;
  private Instant now;

  @BeforeEach
  void openBook() {
    book = new TestBook(folder);
    views = new LeadViews(book.transactions(), book.clock, () -> ZoneId.of("America/Los_Angeles"));
    now = book.clock.instant();
  }

  @AfterEach
  void closeBook() {
    book.close();
  }

  @Test
  void aMergedLeadIsInNoList() {
    LeadId kept = add(lead -> lead);
    LeadId absorbed = add(lead -> lead.needsLook(true).slaDueAt(now));
    set(LEAD.MERGED_INTO, kept.value(), absorbed);
    set(LEAD.UNREAD, true, absorbed);
    set(LEAD.WAITING_SINCE, now, absorbed);
    touch(absorbed, now, "planned", false);
    for (SmartView view : SmartView.values()) {
      assertThat(views.ids(view)).as("%s", view).doesNotContain(absorbed);
      assertThat(views.counts().of(view)).as("%s", view).isEqualTo(views.ids(view).size());
    }
    assertThat(views.rows(List.of(absorbed, kept))).extracting(LeadRow::id).containsExactly(kept);
  }

  @Test
  void whoIsWorkedOnWithNothingPlannedHasAListOfTheirOwn() {
    LeadId bare = add(lead -> lead);
    LeadId booked = add(lead -> lead.stage(Stage.BOOKED));
    add(lead -> lead.stage(Stage.WON));
    add(lead -> lead.stage(Stage.LOST));
    add(lead -> lead.stage(Stage.DORMANT));
    LeadId done = add(lead -> lead.stage(Stage.WORKING));
    touch(done, now.plusSeconds(60), "canceled", false);
    step(done, now.plusSeconds(60), "done");
    LeadId late = add(lead -> lead.stage(Stage.ENGAGED));
    touch(late, now, "planned", false);
    LeadId ahead = add(lead -> lead);
    touch(ahead, now.plusSeconds(1), "planned", false);
    LeadId agreed = add(lead -> lead);
    // A step that is overdue is still what is to be done next.
    step(agreed, now.minusSeconds(60), "open");
    assertThat(views.ids(SmartView.NO_STEP)).containsExactlyInAnyOrder(bare, booked, done, late);
    assertThat(views.counts().of(SmartView.NO_STEP)).isEqualTo(4);
    assertThat(views.firstPage(SmartView.NO_STEP, 2)).hasSize(2);
  }

  @Test
  void stagesHaveTheirLists() {
    LeadId fresh = add(lead -> lead);
    LeadId booked = add(lead -> lead.stage(Stage.BOOKED));
    LeadId dormant = add(lead -> lead.stage(Stage.DORMANT));
    LeadId odd = add(lead -> lead.stage(Stage.WORKING).needsLook(true));
    assertThat(views.ids(SmartView.NEW)).containsExactly(fresh);
    assertThat(views.ids(SmartView.BOOKED)).containsExactly(booked);
    assertThat(views.ids(SmartView.DORMANT)).containsExactly(dormant);
    assertThat(views.ids(SmartView.NEEDS_LOOK)).containsExactly(odd);
    assertThat(views.ids(SmartView.ALL)).containsExactlyInAnyOrder(fresh, booked, dormant, odd);
    assertThat(views.counts().of(SmartView.ALL)).isEqualTo(4);
  }

  @Test
  void theLatestActivityComesFirst() {
    LeadId old = add(lead -> lead.arrivedAt(now.minus(Duration.ofDays(2))));
    LeadId young = add(lead -> lead.arrivedAt(now.minus(Duration.ofDays(1))));
    assertThat(views.ids(SmartView.ALL)).containsExactly(young, old);
    assertThat(views.firstPage(SmartView.ALL, 1)).containsExactly(young);
    assertThat(views.ids(SmartView.ALL).indexOf(old)).isEqualTo(1);
    assertThat(views.ids(SmartView.ALL).indexOf(book.ids.lead())).isEqualTo(-1);
  }

  @Test
  void nowIsRankedByUrgency() {
    LeadId unread = add(lead -> lead);
    set(LEAD.UNREAD, true, unread);
    LeadId longPast = add(lead -> lead.slaDueAt(now.minus(Duration.ofDays(3))));
    LeadId past = add(lead -> lead.slaDueAt(now.minus(Duration.ofHours(2))));
    LeadId touchDue = add(lead -> lead);
    touch(touchDue, now.minusSeconds(60), "planned", false);
    LeadId stepDue = add(lead -> lead);
    step(stepDue, now.minusSeconds(120), "open");
    LeadId waiting = add(lead -> lead);
    set(LEAD.WAITING_SINCE, now.minusSeconds(30), waiting);
    LeadId waitingLonger = add(lead -> lead);
    set(LEAD.WAITING_SINCE, now.minusSeconds(300), waitingLonger);
    LeadId running = add(lead -> lead.slaDueAt(now.plusSeconds(200)));
    LeadId justBreached = add(lead -> lead.slaDueAt(now.minusSeconds(200)));
    assertThat(views.ids(SmartView.NOW))
        .containsExactly(
            justBreached,
            running,
            waitingLonger,
            waiting,
            stepDue,
            touchDue,
            past,
            longPast,
            unread);
    assertThat(views.counts().of(SmartView.NOW)).isEqualTo(9);
    for (int limit = 1; limit <= 10; limit++) {
      assertThat(views.firstPage(SmartView.NOW, limit))
          .isEqualTo(views.ids(SmartView.NOW).subList(0, Math.min(9, limit)));
    }
  }

  @Test
  void aListComesWithTheCountsOfAll() {
    add(lead -> lead.slaDueAt(now.minusSeconds(200)));
    add(lead -> lead.stage(Stage.BOOKED));
    for (SmartView view : SmartView.values()) {
      LeadViews.Listing all = views.listing(view);
      assertThat(all.ids()).isEqualTo(views.ids(view));
      assertThat(all.counts()).isEqualTo(views.counts());
    }
  }

  @Test
  void whatAsksForNothingIsNotInNow() {
    LeadId touched = add(lead -> lead.slaDueAt(now.minusSeconds(5)));
    set(LEAD.FIRST_TOUCH_AT, now.minusSeconds(9), touched);
    add(lead -> lead.slaDueAt(now.minusSeconds(5)).stage(Stage.LOST));
    LeadId later = add(lead -> lead);
    touch(later, now.plusSeconds(1), "planned", false);
    touch(later, now.minusSeconds(1), "done", false);
    touch(later, now.minusSeconds(1), "planned", true);
    step(later, now.minusSeconds(1), "kept");
    assertThat(views.ids(SmartView.NOW)).isEmpty();
    assertThat(views.ids(SmartView.DUE)).containsExactly(later);
  }

  @Test
  void dueEndsWithTheRepsOwnDay() {
    LeadId tonight = add(lead -> lead);
    step(tonight, Instant.parse("2026-03-03T07:59:59Z"), "open");
    LeadId tomorrow = add(lead -> lead);
    step(tomorrow, Instant.parse("2026-03-03T08:00:00Z"), "open");
    LeadId overdue = add(lead -> lead);
    touch(overdue, now.minus(Duration.ofDays(4)), "planned", false);
    assertThat(views.ids(SmartView.DUE)).containsExactly(overdue, tonight);
    assertThat(views.counts().of(SmartView.DUE)).isEqualTo(2);
  }

  @Test
  void aRowTellsWhatIsDueNext() {
    LeadId id = add(lead -> lead.firstName("Ana").slaDueAt(now));
    touch(id, now.plusSeconds(60), "planned", false);
    step(id, now.plusSeconds(30), "open");
    LeadRow row = views.rows(List.of(id)).getFirst();
    assertThat(row.displayName()).isEqualTo("Ana");
    assertThat(row.due()).isEqualTo(new LeadRow.Due(false, "callback", now.plusSeconds(30)));
    assertThat(row.onTheClock()).isTrue();
  }

  @Test
  void aSavedViewFindsWhatItsFilterAsks() {
    LeadId match =
        add(lead -> lead.source("Zillow").owner("Sam").region("WA").company("100% Roofs"));
    add(lead -> lead.source("Zillow").owner("Sam").region("OR").company("100% Roofs"));
    add(lead -> lead.source("Zillow").owner("Sam").region("WA").company("1000 Roofs"));
    SavedView view =
        new SavedView(
            book.ids.next(),
            "Mine",
            new LeadFilter(Set.of(Stage.NEW), "Zillow", "Sam", "WA", "100% ro"),
            0);
    SavedViewStore store = new SavedViewStore();
    book.transactions().run(tx -> store.put(tx, view));
    book.transactions().run(tx -> store.put(tx, view));
    List<SavedView> stored = book.transactions().read(store::all);
    assertThat(stored).containsExactly(view);
    assertThat(views.ids(stored.getFirst())).containsExactly(match);
    assertThat(views.count(stored.getFirst())).isEqualTo(1);
    book.transactions().run(tx -> store.remove(tx, view.id()));
    List<SavedView> left = book.transactions().read(store::all);
    assertThat(left).isEmpty();
  }

  private LeadId add(UnaryOperator<LeadBuilder> with) {
    Lead lead =
        with.apply(LeadBuilder.builder(Lead.blank(book.ids.lead(), book.clock.instant()))).build();
    book.transactions().run(tx -> book.leads.insert(tx, lead, now));
    return lead.id();
  }

  private <T> void set(org.jooq.Field<T> field, T value, LeadId lead) {
    book.transactions()
        .run(tx ->
            tx.dsl().update(LEAD).set(field, value).where(LEAD.ID.eq(lead.value())).execute());
  }

  private void touch(LeadId lead, Instant due, String state, boolean paused) {
    book.transactions()
        .run(tx ->
            tx.dsl()
                .insertInto(TOUCH)
                .set(TOUCH.ID, book.ids.next())
                .set(TOUCH.LEAD_ID, lead.value())
                .set(TOUCH.CHANNEL, "call")
                .set(TOUCH.DUE_AT, due)
                .set(TOUCH.STATE, state)
                .set(TOUCH.PAUSED, paused)
                .set(TOUCH.UPDATED_AT, now)
                .execute());
  }

  private void step(LeadId lead, Instant due, String outcome) {
    book.transactions()
        .run(tx ->
            tx.dsl()
                .insertInto(NEXT_STEP)
                .set(NEXT_STEP.ID, book.ids.next())
                .set(NEXT_STEP.LEAD_ID, lead.value())
                .set(NEXT_STEP.KIND, "callback")
                .set(NEXT_STEP.DUE_AT, due)
                .set(NEXT_STEP.OUTCOME, outcome)
                .set(NEXT_STEP.UPDATED_AT, now)
                .execute());
  }
}
