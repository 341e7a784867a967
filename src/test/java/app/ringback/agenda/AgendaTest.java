package app.ringback.agenda;

import static app.ringback.store.schema.Tables.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.Suppression;
import app.ringback.core.Change;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.lead.LeadViews;
import app.ringback.lead.SmartView;
import app.ringback.lead.Stage;
import app.ringback.testing.Guards;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgendaTest {

  @TempDir Path folder;
  private AgendaBook all;
  private Instant now;

  @BeforeEach
  void openBook() {
    all = new AgendaBook(folder);
    now = all.now();
  }

  @AfterEach
  void closeBook() {
    all.close();
  }

  private List<UUID> subjects() {
    return all.read(100).stream().map(AgendaItem::subject).toList();
  }

  private AgendaItem only() {
    List<AgendaItem> items = all.read(10);
    assertThat(items).hasSize(1);
    return items.getFirst();
  }

  private void at(String instant) {
    all.book.clock.set(Instant.parse(instant));
  }

  private void putOff(AgendaItem item, @Nullable Instant until) {
    all.book
        .transactions()
        .run(tx -> {
          var _ = new AsideStore().put(tx, item, until, all.now());
        });
  }

  @Test
  void everythingThatIsDueIsRankedByUrgency() {
    LeadId longPast = all.untouched(now.minus(Duration.ofDays(3)));
    UUID soon = all.touch(all.lead(), "call", now.plusSeconds(60));
    UUID touch = all.touch(all.lead(), "call", now.minusSeconds(60));
    LeadId past = all.untouched(now.minus(Duration.ofHours(2)));
    UUID step = all.step(all.lead(), "send", now.minusSeconds(120), null);
    UUID unclear = all.unknown(all.lead(), now.minusSeconds(30), null);
    UUID asked = all.unknown(all.lead(), now.minusSeconds(40), now.plusSeconds(10));
    LeadId waiting = all.waiting(now.minusSeconds(30));
    LeadId longer = all.waiting(now.minusSeconds(300));
    LeadId running = all.untouched(now.plusSeconds(200));
    LeadId justBreached = all.untouched(now.minusSeconds(200));

    assertThat(subjects())
        .containsExactly(
            justBreached.value(),
            running.value(),
            longer.value(),
            waiting.value(),
            unclear,
            step,
            touch,
            past.value(),
            longPast.value(),
            asked,
            soon);
  }

  @Test
  void aShorterListIsTheBeginningOfTheLongerOne() {
    for (int i = 0; i < 12; i++) {
      all.touch(all.lead(), "email", now.minusSeconds(i));
      all.untouched(now.minus(Duration.ofHours(2 + i)));
      all.waiting(now.minusSeconds(9L * i));
      all.step(all.lead(), "other", now.plusSeconds(i), null);
    }
    List<AgendaItem> whole = all.read(100);
    assertThat(whole).hasSize(48);
    for (int limit = 1; limit <= 48; limit++) {
      assertThat(all.read(limit)).isEqualTo(whole.subList(0, limit));
    }
  }

  /** Whatever lies in the book, the two lists never tell the rep to begin with different leads. */
  @Test
  void itsOrderIsThatOfTheListNow() {
    Random random = new Random(5);
    List<Integer> minutes = new ArrayList<>(IntStream.range(0, 90).boxed().toList());
    Collections.shuffle(minutes, random);
    for (int i = 0; i < 40; i++) {
      Instant when = now.minus(Duration.ofMinutes(minutes.get(i)));
      switch (random.nextInt(4)) {
        case 0 -> all.untouched(when);
        case 1 -> all.waiting(when);
        case 2 -> all.touch(all.lead(), "email", when);
        default -> all.step(all.lead(), "send", when, null);
      }
    }
    LeadViews views = new LeadViews(all.book.transactions(), all.book.clock, () -> Guards.REP);
    Set<LeadId> ranked = new LinkedHashSet<>();
    all.read(1000).forEach(item -> ranked.add(item.lead()));
    assertThat(new ArrayList<>(ranked)).isEqualTo(views.ids(SmartView.NOW));
  }

  @Test
  void aPromiseToBeQuickIsDueFromTheStartAndOverdueAtItsDeadline() {
    all.untouched(now.plusSeconds(60));
    assertThat(only().state()).isEqualTo(AgendaState.DUE);
    assertThat(only().label()).isEqualTo("Lead 1: first touch for Zillow");
    all.book.clock.advance(Duration.ofMinutes(1));
    assertThat(only().state()).isEqualTo(AgendaState.OVERDUE);
    assertThat(only().dueAt()).isEqualTo(all.now());
  }

  @Test
  void aTouchIsUpcomingThenDueThenOverdue() {
    all.touch(all.lead(), "call", now.plusSeconds(60));
    assertThat(only().state()).isEqualTo(AgendaState.UPCOMING);
    all.book.clock.advance(Duration.ofMinutes(1));
    assertThat(only().state()).isEqualTo(AgendaState.DUE);
    assertThat(only().channel()).isEqualTo(Channel.CALL);
    assertThat(only().label()).isEqualTo("Lead 1: call, step 3 of Default");
    all.book.clock.advance(AgendaQueries.GRACE);
    assertThat(only().state()).isEqualTo(AgendaState.OVERDUE);
  }

  @Test
  void aNextStepIsOverdueAtItsDeadline() {
    all.step(all.lead(), "callback", now.minus(Duration.ofHours(1)), now.plusSeconds(60));
    assertThat(only().state()).isEqualTo(AgendaState.DUE);
    assertThat(only().channel()).isEqualTo(Channel.CALL);
    all.book.clock.advance(Duration.ofMinutes(1));
    assertThat(only().state()).isEqualTo(AgendaState.OVERDUE);
  }

  @Test
  void aLeadThatWasLetGoIsAskedAgainWhileItIsDormant() {
    LeadId lead = all.lead(with -> with.stage(Stage.DORMANT));
    UUID reminder = all.rows.reminder(lead, now.plus(Duration.ofMinutes(5)));
    assertThat(only().state()).isEqualTo(AgendaState.UPCOMING);
    assertThat(next()).contains(now.plus(Duration.ofMinutes(5)));
    all.book.clock.advance(Duration.ofMinutes(5));
    assertThat(only().kind()).isEqualTo(AgendaKind.REENGAGE);
    assertThat(only().subject()).isEqualTo(reminder);
    assertThat(only().state()).isEqualTo(AgendaState.DUE);
    all.set(LEAD.STAGE, Stage.WORKING.code(), lead);
    assertThat(all.read(10)).isEmpty();
  }

  @Test
  void whatIsOverOrPausedOrOfALeadThatIsGoneIsNotListed() {
    LeadId lead = all.lead();
    all.touch(lead, "call", now.minusSeconds(1), "done", false);
    all.touch(lead, "call", now.minusSeconds(1), "planned", true);
    LeadId merged = all.untouched(now);
    all.touch(merged, "call", now.minusSeconds(1));
    all.set(LEAD.MERGED_INTO, lead.value(), merged);
    LeadId touched = all.untouched(now);
    all.set(LEAD.FIRST_TOUCH_AT, now, touched);
    all.lead(with -> with.slaDueAt(now).stage(Stage.LOST));
    assertThat(all.read(10)).isEmpty();
  }

  @Test
  void atNightACallIsHeldAndSaysUntilWhenAndWhy() {
    at("2026-03-03T05:00:00Z");
    UUID call = all.touch(all.lead(), "call", all.now().minusSeconds(600));
    UUID mail = all.touch(all.lead(), "email", all.now().minusSeconds(300));
    all.untouched(all.now().plusSeconds(60));

    List<AgendaItem> items = all.read(10);

    assertThat(items).extracting(AgendaItem::kind).startsWith(AgendaKind.SLA);
    // Whoever asked just now can still be written an e-mail: only the call waits.
    assertThat(items.getFirst().state()).isEqualTo(AgendaState.DUE);
    assertThat(items.getFirst().hold()).isNotNull();
    assertThat(items.get(1).subject()).isEqualTo(mail);
    assertThat(items.get(2).subject()).isEqualTo(call);
    assertThat(items.get(2).state()).isEqualTo(AgendaState.HELD);
    assertThat(items.get(2).hold())
        .isEqualTo(new Hold(Instant.parse("2026-03-03T16:00:00Z"), "Washington, RCW 80.36.390"));
    at("2026-03-03T16:00:00Z");
    assertThat(all.read(10)).extracting(AgendaItem::state).doesNotContain(AgendaState.HELD);
  }

  @Test
  void whatTheGuardSaidIsAskedAnewWhenTheLeadChanges() {
    LeadId lead = all.lead();
    all.touch(lead, "call", now.minusSeconds(60));
    assertThat(only().hold()).isNull();
    var suppressions = Guards.suppressions(all.book);
    all.book
        .transactions()
        .run(tx -> {
          suppressions.add(
              tx, new Suppression(AgendaBook.NUMBER, Optional.empty(), "STOP", now, ""), now);
          tx.afterCommit(new Change.TimelineChanged(Set.of(lead)));
        });
    assertThat(only().state()).isEqualTo(AgendaState.HELD);
    assertThat(only().hold()).isEqualTo(new Hold(null, "opted out"));
  }

  @Test
  void whatWasPutOffComesBackAtItsTime() {
    all.untouched(now.minusSeconds(5));
    LeadId other = all.untouched(now);
    AgendaItem first = all.read(10).getFirst();

    putOff(first, now.plusSeconds(300));

    List<AgendaItem> items = all.read(10);
    assertThat(items.getFirst().lead()).isEqualTo(other);
    assertThat(items.getLast().lead()).isEqualTo(first.lead());
    assertThat(items.getLast().dueAt()).isEqualTo(now.plusSeconds(300));
    all.book.clock.advance(Duration.ofMinutes(5));
    assertThat(all.read(10).getFirst().lead()).isEqualTo(first.lead());
  }

  @Test
  void aReplyThatNeedsNoAnswerComesBackWhenTheLeadIsHeardOfAgain() {
    LeadId lead = all.waiting(now.minusSeconds(60));
    putOff(only(), null);
    assertThat(all.read(10)).isEmpty();
    all.set(LEAD.LAST_ACTIVITY_AT, now.plusSeconds(30), lead);
    all.book.clock.advance(Duration.ofSeconds(40));
    assertThat(only().kind()).isEqualTo(AgendaKind.REPLY);
  }

  @Test
  void puttingOffCanBeTakenBack() {
    all.touch(all.lead(), "call", now);
    AgendaItem item = only();
    Undo undo =
        all.book
            .transactions()
            .write(tx -> new AsideStore().put(tx, item, now.plusSeconds(9), now));
    assertThat(only().state()).isEqualTo(AgendaState.UPCOMING);
    all.book.transactions().run(undo::run);
    assertThat(only()).isEqualTo(item);
  }

  @Test
  void whatIsNextIsTheEarliestOfAllKinds() {
    assertThat(next()).isEmpty();
    all.step(all.lead(), "other", now.plusSeconds(90), null);
    assertThat(next()).contains(now.plusSeconds(90));
    all.touch(all.lead(), "call", now.plusSeconds(60));
    all.touch(all.lead(), "call", now.minusSeconds(60));
    assertThat(next()).contains(now.plusSeconds(60));
    all.untouched(now.plusSeconds(30));
    assertThat(next()).contains(now.plusSeconds(30));
  }

  private Optional<Instant> next() {
    return all.book.transactions().read(tx -> all.agenda.next(tx, now));
  }
}
