package app.ringback.agenda;

import static app.ringback.store.schema.Tables.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.agenda.wake.Jump;
import app.ringback.agenda.wake.WakeKind;
import app.ringback.agenda.wake.WakeStore;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.lead.LeadPhone;
import app.ringback.testing.Guards;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WakeTriageTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @TempDir Path folder;
  private AgendaBook all;
  private WakeStore wakes;
  private WakeTriage triage;

  @BeforeEach
  void openBook() {
    all = new AgendaBook(folder);
    wakes = new WakeStore(all.book.ids);
    triage = new WakeTriage(wakes, new AsideStore(), all.holds, () -> Guards.REP);
  }

  @AfterEach
  void closeBook() {
    all.close();
  }

  private void jump(WakeKind kind, Duration by, ZoneId after) {
    Instant from = all.now();
    all.book.clock.advance(by);
    all.book
        .transactions()
        .run(tx -> {
          var _ = wakes.note(tx, new Jump(kind, from, all.now(), Guards.REP, after));
        });
  }

  private void sleep(Duration time) {
    jump(WakeKind.SLEPT, time, Guards.REP);
  }

  private Optional<TriageCard> card() {
    return all.book.transactions().read(tx -> triage.card(tx, all.now()));
  }

  private List<TriageItem> items() {
    return card().orElseThrow().items();
  }

  /**
   * 10:00 on a Monday in Los Angeles; eight hours later it is 18:00, calls are legal till 20:00.
   */
  @Test
  void eightHoursOfSleepAreOneCardThatRanksWhatBecameOfEverything() {
    Instant ten = all.now();
    UUID call = all.touch(all.lead(), "call", ten.plus(Duration.ofHours(2)));
    LeadId untouched = all.untouched(ten.plus(Duration.ofMinutes(5)));
    UUID promised =
        all.step(
            all.lead(), "callback", ten.plus(Duration.ofHours(1)), ten.plus(Duration.ofHours(3)));
    UUID appointment = all.step(all.lead(), "appointment", ten.plus(Duration.ofHours(4)), null);
    UUID farAway =
        all.touch(
            all.lead(lead -> lead.region("NY").timeZone("America/New_York").phones(newYork())),
            "call",
            ten.plus(Duration.ofHours(3)));
    LeadId wrote = all.waiting(ten.plus(Duration.ofHours(6)));
    all.touch(all.lead(), "call", ten.minusSeconds(60));
    all.touch(all.lead(), "call", ten.plus(Duration.ofHours(9)));

    sleep(Duration.ofHours(8));

    assertThat(items())
        .extracting(each -> each.item().subject())
        .containsExactly(untouched.value(), promised, wrote.value(), call, farAway, appointment);
    assertThat(items())
        .extracting(TriageItem::group)
        .containsExactly(
            TriageGroup.BREACHED,
            TriageGroup.BREACHED,
            TriageGroup.POSSIBLE,
            TriageGroup.POSSIBLE,
            TriageGroup.EXPIRED,
            TriageGroup.EXPIRED);
    assertThat(card().orElseThrow().from()).isEqualTo(ten);
    assertThat(card().orElseThrow().to()).isEqualTo(all.now());
  }

  private static List<LeadPhone> newYork() {
    return List.of(LeadPhone.of(new Phone("+12125550160"), "mobile"));
  }

  @Test
  void severalSleepsAreOneCard() {
    UUID first = all.touch(all.lead(), "call", all.now().plus(Duration.ofHours(1)));
    UUID second = all.touch(all.lead(), "call", all.now().plus(Duration.ofHours(4)));
    sleep(Duration.ofHours(2));
    sleep(Duration.ofHours(3));
    assertThat(items()).extracting(each -> each.item().subject()).containsExactly(first, second);
  }

  @Test
  void aSleepInWhichNothingFellDueIsNoNews() {
    all.touch(all.lead(), "call", all.now().plus(Duration.ofHours(9)));
    sleep(Duration.ofHours(2));
    assertThat(card()).isEmpty();
  }

  @Test
  void whatIsDoneOrPutOffLeavesTheCard() {
    LeadId lead = all.untouched(all.now().plusSeconds(300));
    all.touch(all.lead(), "call", all.now().plusSeconds(300));
    sleep(Duration.ofHours(2));
    assertThat(items()).hasSize(2);
    all.set(LEAD.FIRST_TOUCH_AT, all.now(), lead);
    AgendaItem left = items().getFirst().item();
    assertThat(left.kind()).isEqualTo(AgendaKind.TOUCH);
    all.book
        .transactions()
        .run(tx -> {
          var _ = new AsideStore().put(tx, left, all.now().plusSeconds(600), all.now());
        });
    assertThat(card()).isEmpty();
  }

  @Test
  void allOfItIsHandledAtOnceAndTakenBackAtOnce() {
    Instant ten = all.now();
    LeadId untouched = all.untouched(ten.plusSeconds(300));
    UUID call = all.touch(all.lead(), "call", ten.plusSeconds(300));
    sleep(Duration.ofHours(11));
    TriageCard card = card().orElseThrow();
    assertThat(card.items())
        .extracting(TriageItem::group)
        .containsExactly(TriageGroup.BREACHED, TriageGroup.EXPIRED);

    Undo undo = all.book.transactions().write(tx -> triage.handleAll(tx, card, all.now()));

    assertThat(card()).isEmpty();
    List<AgendaItem> agenda = all.read(10);
    assertThat(agenda).extracting(AgendaItem::subject).containsExactly(untouched.value(), call);
    // It is night in Washington: the call comes back when calls are legal again.
    assertThat(agenda.getLast().dueAt()).isEqualTo(Instant.parse("2026-03-03T16:00:00Z"));
    assertThat(agenda.getLast().state()).isEqualTo(AgendaState.UPCOMING);

    all.book.transactions().run(undo::run);
    assertThat(card()).contains(card);
  }

  @Test
  void aClockSetBackAnHourSaysSoAndListsWhatIsDueAgain() {
    UUID call = all.touch(all.lead(), "call", all.now().minus(Duration.ofMinutes(30)));
    jump(WakeKind.BACK, Duration.ofHours(-1), Guards.REP);
    TriageCard card = card().orElseThrow();
    assertThat(card.setBack()).isPresent();
    assertThat(card.slept()).isFalse();
    assertThat(card.items())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.item().subject()).isEqualTo(call);
          assertThat(each.item().state()).isEqualTo(AgendaState.UPCOMING);
        });
  }

  @Test
  void aFlightIsOneCardThatNamesTheNewZone() {
    all.touch(all.lead(), "call", all.now().plus(Duration.ofHours(1)));
    jump(WakeKind.SLEPT, Duration.ofHours(5), NEW_YORK);
    assertThat(card().orElseThrow().newZone()).contains("America/New_York");
    assertThat(items()).hasSize(1);
    // Home again before the rep has looked.
    jump(WakeKind.ZONE, Duration.ofSeconds(20), Guards.REP);
    assertThat(card().orElseThrow().newZone()).isEmpty();
    assertThat(items()).hasSize(1);
  }

  @Test
  void whatFellIntoASleepIsToldOfByNothingElse() {
    Instant ten = all.now();
    sleep(Duration.ofHours(2));
    assertThat(covers(ten)).isFalse();
    assertThat(covers(ten.plusSeconds(1))).isTrue();
    assertThat(covers(all.now())).isTrue();
    assertThat(covers(all.now().plusSeconds(1))).isFalse();
  }

  private boolean covers(Instant moment) {
    return all.book.transactions().read(tx -> wakes.covers(tx, moment));
  }
}
